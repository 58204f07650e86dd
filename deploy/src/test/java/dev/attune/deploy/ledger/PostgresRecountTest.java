package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresRecountTest extends RecountContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
