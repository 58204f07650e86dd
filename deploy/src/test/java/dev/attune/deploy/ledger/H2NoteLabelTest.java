package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2NoteLabelTest extends NoteLabelContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
