package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2CarriedTest extends CarriedContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
