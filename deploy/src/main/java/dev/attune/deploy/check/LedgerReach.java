package dev.attune.deploy.check;

import dev.attune.deploy.ledger.Desks;
import dev.attune.deploy.ledger.Desks.Desk;
import dev.attune.deploy.ledger.SealFailure;
import dev.attune.deploy.setup.BadConfiguration;
import dev.attune.deploy.setup.Configuration;
import dev.attune.deploy.setup.Configuration.Database;
import dev.attune.helpdesk.Diagnosis.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Can the ledger be opened? A file that isn't there yet is left so. */
final class LedgerReach {

  private static final String NAME = "ledger";
  private static final String PAGES = "set-up page";
  private static final String H2_FILE = "jdbc:h2:file:";
  private static final int H2_IN_USE = 90_020;

  private LedgerReach() {}

  /** With what is set in it on the pages, which counts from then on. */
  static List<Step> steps(Configuration configuration) {
    try {
      Database database = configuration.database();
      return newFile(database.url())
          ? List.of(newLedger(database.url()))
          : connect(database, configuration);
    } catch (BadConfiguration e) {
      return List.of(
          Finding.failed(NAME, String.join("; ", e.problems()), "correct it, then check again"));
    }
  }

  /** True while a server has a ledger open that can't be opened twice. */
  static boolean held(Configuration configuration) {
    try {
      Database database = configuration.database();
      if (!newFile(database.url())) {
        open(database).close();
      }
      return false;
    } catch (BadConfiguration e) {
      return false;
    } catch (SQLException e) {
      return e.getErrorCode() == H2_IN_USE;
    }
  }

  /** The helpdesks that it knows, by account; none where it can't be read, which is told apart. */
  static Map<String, Desk> desks(Configuration configuration) {
    try {
      Database database = configuration.database();
      if (newFile(database.url())) {
        return Map.of();
      }
      try (Connection connection = open(database)) {
        return Desks.in(connection);
      }
    } catch (BadConfiguration | SQLException e) {
      return Map.of();
    }
  }

  static Step inside(BooleanSupplier answers) {
    return answers.getAsBoolean()
        ? Finding.ok(NAME, "answers")
        : Finding.failed(NAME, "does not answer", "check that the database is up");
  }

  private static boolean newFile(String url) {
    return url.startsWith(H2_FILE) && !Files.exists(Path.of(file(url) + ".mv.db"));
  }

  private static Step newLedger(String url) {
    Path directory = Path.of(file(url)).toAbsolutePath().getParent();
    while (directory != null && !Files.exists(directory)) {
      directory = directory.getParent();
    }
    return directory != null && Files.isWritable(directory)
        ? Finding.ok(NAME, "will be made at " + file(url) + " by the first start")
        : Finding.failed(
            NAME,
            file(url) + " can't be made, since its directory can't be written to",
            "set attune.db.url to a place that can");
  }

  private static String file(String url) {
    return url.substring(H2_FILE.length()).split(";", 2)[0];
  }

  private static List<Step> connect(Database database, Configuration configuration) {
    try (Connection connection = open(database)) {
      return List.of(
          Finding.ok(NAME, connection.getMetaData().getDatabaseProductName() + " answers"),
          onPages(configuration, connection));
    } catch (SQLException e) {
      return e.getErrorCode() == H2_IN_USE ? inUse() : List.of(shut(e));
    }
  }

  private static Connection open(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.url(), database.user(), database.password().reveal());
  }

  private static Step onPages(Configuration configuration, Connection ledger) throws SQLException {
    try {
      int keys = configuration.origins().adopt(ledger, configuration.seal());
      return Finding.ok(PAGES, keys + " keys are set there");
    } catch (SealFailure e) {
      return Finding.failed(
          PAGES,
          "its secrets are encrypted with a key that isn't given, so what is set there isn't"
              + " checked",
          "set attune.secret-key or attune.secret-key-file as the server has it");
    }
  }

  private static List<Step> inUse() {
    return List.of(
        Finding.ok(NAME, "in use by the running server"),
        Finding.notProven(
            PAGES,
            "what is set there isn't seen, since the server that holds the ledger wasn't found",
            "set attune.http.address and .port as that server has them, or check on its set-up"
                + " page"));
  }

  private static Step shut(SQLException e) {
    return Finding.failed(
        NAME,
        "can't be opened (SQL state " + e.getSQLState() + ")",
        "check attune.db.url, .user and .password-file, and that the database is up");
  }
}
