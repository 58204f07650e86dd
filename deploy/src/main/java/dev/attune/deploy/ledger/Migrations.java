package dev.attune.deploy.ledger;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database to the ledger's present shape; one folder for H2 and PostgreSQL. */
public final class Migrations {

  private Migrations() {}

  /**
   * Migrates a database, which may be empty; does nothing to one that is up to date.
   *
   * @throws org.flywaydb.core.api.FlywayException when it can't be reached
   * @throws IllegalStateException when it is of a newer Attune, or was changed by hand
   */
  public static void run(DataSource database) {
    try {
      configured(database).load().migrate();
    } catch (FlywayValidateException e) {
      throw new IllegalStateException(
          "the ledger's tables are not what this Attune has made, so it leaves them alone: start"
              + " the newer Attune that has changed them, or restore the backup from before: "
              + e.getMessage(),
          e);
    }
  }

  /** How migrating is done, for whoever wants to stop on the way. */
  static FluentConfiguration configured(DataSource database) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:dev/attune/deploy/ledger/migrations")
        .callbacks(new UpgradeTold())
        // by default what a newer version has done would be overlooked
        .ignoreMigrationPatterns(new String[0])
        // parts of one version may be written in any order
        .outOfOrder(true);
  }
}
