package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresEverySumTest extends EverySumContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
