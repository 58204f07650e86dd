package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresOutcomesTest extends OutcomesContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
