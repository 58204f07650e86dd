package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresOpinionsTest extends OpinionsContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
