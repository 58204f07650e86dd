package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresAnyNoteTest extends AnyNoteContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
