package dev.attune.deploy.upkeep;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Migrations;
import javax.sql.DataSource;

class PostgresErasingTest extends ErasingContract {

  @Override
  DataSource ready() {
    DataSource database = Databases.postgres();
    Migrations.run(database);
    return database;
  }
}
