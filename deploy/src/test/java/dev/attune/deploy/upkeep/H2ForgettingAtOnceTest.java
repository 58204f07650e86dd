package dev.attune.deploy.upkeep;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2ForgettingAtOnceTest extends ForgettingAtOnceContract {

  @Override
  DataSource ready() {
    return Databases.ready();
  }
}
