package dev.attune.deploy.proof;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Migrations;
import dev.attune.deploy.setup.AnyDataSource;
import dev.attune.deploy.setup.Configuration;
import dev.attune.helpdesk.Secret;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A fresh PostgreSQL ledger that several processes can open. */
record Ledgers(String url, Ledger ledger) {

  static Ledgers postgres() {
    DataSource fresh = Databases.postgres();
    Migrations.run(fresh);
    String url = address(fresh);
    return new Ledgers(url, open(url));
  }

  /** Where another process finds a database. */
  static String address(DataSource database) {
    try (var connection = database.getConnection()) {
      return connection.getMetaData().getURL().replaceFirst("\\?.*", "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its database, without a pool. */
  DataSource dataSource() {
    return AnyDataSource.of(new Configuration.Database(url, "postgres", new Secret("")));
  }

  /** The ledger at an address, as somebody who only looks. */
  static Ledger open(String url) {
    return open(url, "postgres");
  }

  /** As above, as a user of the database. */
  static Ledger open(String url, String user) {
    return new Ledger(
        AnyDataSource.of(new Configuration.Database(url, user, new Secret(""))), "watcher");
  }
}
