package dev.attune.deploy.digest;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Migrations;
import javax.sql.DataSource;

class PostgresPauseAdviceTest extends PauseAdviceContract {

  @Override
  DataSource ready() {
    DataSource database = Databases.postgres();
    Migrations.run(database);
    return database;
  }
}
