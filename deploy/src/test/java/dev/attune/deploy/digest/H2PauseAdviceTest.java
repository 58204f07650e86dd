package dev.attune.deploy.digest;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Migrations;
import javax.sql.DataSource;

class H2PauseAdviceTest extends PauseAdviceContract {

  @Override
  DataSource ready() {
    DataSource database = Databases.h2();
    Migrations.run(database);
    return database;
  }
}
