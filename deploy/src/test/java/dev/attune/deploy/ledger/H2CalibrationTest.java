package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class H2CalibrationTest extends CalibrationContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
