package dev.attune.deploy.pull;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2NotesAtOnceTest extends NotesAtOnceContract {

  @Override
  DataSource ready() {
    return Databases.ready();
  }
}
