package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2EverySumTest extends EverySumContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
