package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresBackfillUpgradeTest extends BackfillUpgradeContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
