package dev.attune.deploy.ledger;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the ledger's present shape; one folder for H2 and PostgreSQL. */
public final class Migrations {

  private Migrations() {}

  /**
   * Migrates a database, which may be empty; does nothing to one that is up to date.
   *
   * @throws org.flywaydb.core.api.FlywayException when it can't be reached or is of a newer Attune
   */
  public static void run(DataSource database) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:dev/attune/deploy/ledger/migrations")
        // parts of one version may be written in any order
        .outOfOrder(true)
        .load()
        .migrate();
  }
}
