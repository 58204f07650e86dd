package dev.attune.deploy.upkeep;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2ErasingTest extends ErasingContract {

  @Override
  DataSource ready() {
    return Databases.ready();
  }
}
