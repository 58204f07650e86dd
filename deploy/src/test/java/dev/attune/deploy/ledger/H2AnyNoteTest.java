package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2AnyNoteTest extends AnyNoteContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
