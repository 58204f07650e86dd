package dev.attune.deploy.upkeep;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2UnreadableNoteTest extends UnreadableNoteContract {

  @Override
  DataSource ready() {
    return Databases.ready();
  }
}
