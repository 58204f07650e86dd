package dev.attune.deploy.notes;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Migrations;
import javax.sql.DataSource;

class PostgresOtherNamesTest extends OtherNamesContract {

  @Override
  Bench bench() {
    DataSource database = Databases.postgres();
    Migrations.run(database);
    return new Bench(database);
  }
}
