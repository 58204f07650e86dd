package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresLedgerTest extends HistoryLedgerContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
