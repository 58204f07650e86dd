package dev.attune.deploy.setup;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Migrations;
import javax.sql.DataSource;

class PostgresKnownDeskTest extends KnownDeskContract {

  @Override
  Bench bench() {
    DataSource database = Databases.postgres();
    Migrations.run(database);
    return new Bench(database);
  }
}
