package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.Databases;
import javax.sql.DataSource;

class PostgresSettingsTest extends SettingsContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
