package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresNoteLabelTest extends NoteLabelContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
