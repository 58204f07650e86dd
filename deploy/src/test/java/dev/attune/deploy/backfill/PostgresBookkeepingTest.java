package dev.attune.deploy.backfill;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresBookkeepingTest extends BookkeepingContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
