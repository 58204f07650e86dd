package dev.attune.deploy.pull;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Migrations;
import javax.sql.DataSource;

class PostgresNotesAtOnceTest extends NotesAtOnceContract {

  @Override
  DataSource ready() {
    DataSource fresh = Databases.postgres();
    Migrations.run(fresh);
    return fresh;
  }
}
