package dev.attune.deploy.upkeep;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2UnreadableTest extends UnreadableContract {

  @Override
  DataSource ready() {
    return Databases.ready();
  }
}
