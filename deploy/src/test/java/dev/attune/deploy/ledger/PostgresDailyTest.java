package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresDailyTest extends DailyContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
