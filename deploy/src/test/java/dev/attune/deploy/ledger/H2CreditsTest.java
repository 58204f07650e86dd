package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2CreditsTest extends CreditsContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
