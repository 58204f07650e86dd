package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresBurdensTest extends BurdensContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
