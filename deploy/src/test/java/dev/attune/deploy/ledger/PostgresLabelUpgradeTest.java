package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresLabelUpgradeTest extends LabelUpgradeContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
