package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.PageSettings.Setting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is set on the pages, read where no server works. Changes nothing. */
public final class SettingsAtRest {

  private static final String TABLE = "setting";

  private SettingsAtRest() {}

  /**
   * What is set in a database as it is; nothing where it has no such table yet.
   *
   * @throws SealFailure when a secret's key isn't there
   */
  public static List<Setting> in(Connection database, Seal seal) throws SQLException {
    if (!has(database, TABLE) && !has(database, TABLE.toUpperCase(Locale.ROOT))) {
      return List.of();
    }
    try (Handle handle = Jdbi.open(database)) {
      return new PageSettings(handle, seal).all();
    }
  }

  private static boolean has(Connection database, String table) throws SQLException {
    try (ResultSet tables = database.getMetaData().getTables(null, null, table, null)) {
      return tables.next();
    }
  }
}
