package dev.attune.deploy.notes;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Migrations;
import javax.sql.DataSource;

class PostgresUndoPassTest extends UndoPassContract {

  @Override
  Bench bench() {
    DataSource database = Databases.postgres();
    Migrations.run(database);
    return new Bench(database);
  }
}
