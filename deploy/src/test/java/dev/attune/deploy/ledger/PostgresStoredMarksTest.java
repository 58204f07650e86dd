package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresStoredMarksTest extends StoredMarksContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
