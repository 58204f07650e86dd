package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresMeanwhileTest extends MeanwhileContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
