package dev.attune.deploy.backfill;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2BookkeepingTest extends BookkeepingContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
