package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresUpgradeTest extends UpgradeContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
