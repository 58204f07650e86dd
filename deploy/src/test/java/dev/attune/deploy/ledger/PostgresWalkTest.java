package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresWalkTest extends WalkContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
