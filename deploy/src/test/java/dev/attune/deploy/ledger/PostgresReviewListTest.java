package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresReviewListTest extends ReviewListContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
