package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresCarriedTest extends CarriedContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
