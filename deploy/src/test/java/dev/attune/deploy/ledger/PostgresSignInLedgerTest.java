package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresSignInLedgerTest extends SignInLedgerContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
