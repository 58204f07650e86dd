package dev.attune.deploy.pull;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2FetchedTest extends FetchedContract {

  @Override
  DataSource ready() {
    return Databases.ready();
  }
}
