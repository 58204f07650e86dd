package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresCalibrationTest extends CalibrationContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
