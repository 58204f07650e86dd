package dev.attune.deploy.upkeep;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Migrations;
import javax.sql.DataSource;

class PostgresForgettingAtOnceTest extends ForgettingAtOnceContract {

  @Override
  DataSource ready() {
    DataSource fresh = Databases.postgres();
    Migrations.run(fresh);
    return fresh;
  }
}
