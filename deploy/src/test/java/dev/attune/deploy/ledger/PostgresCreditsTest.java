package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresCreditsTest extends CreditsContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
