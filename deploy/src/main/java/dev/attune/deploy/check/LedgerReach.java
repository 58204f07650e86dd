package dev.attune.deploy.check;

import dev.attune.deploy.setup.BadConfiguration;
import dev.attune.deploy.setup.Configuration;
import dev.attune.deploy.setup.Configuration.Database;
import dev.attune.helpdesk.Diagnosis.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/** Can the ledger be opened? A file that isn't there yet is left so. */
final class LedgerReach {

  private static final String NAME = "ledger";
  private static final String H2_FILE = "jdbc:h2:file:";
  private static final int H2_IN_USE = 90_020;

  private LedgerReach() {}

  static Step step(Configuration configuration) {
    try {
      Database database = configuration.database();
      return newFile(database.url()) ? newLedger(database.url()) : connect(database);
    } catch (BadConfiguration e) {
      return Finding.failed(NAME, String.join("; ", e.problems()), "correct it, then check again");
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

  private static Step connect(Database database) {
    try (Connection connection =
        DriverManager.getConnection(
            database.url(), database.user(), database.password().reveal())) {
      return Finding.ok(NAME, connection.getMetaData().getDatabaseProductName() + " answers");
    } catch (SQLException e) {
      if (e.getErrorCode() == H2_IN_USE) {
        return Finding.ok(NAME, "in use by the running server");
      }
      return Finding.failed(
          NAME,
          "can't be opened (SQL state " + e.getSQLState() + ")",
          "check attune.db.url, .user and .password-file, and that the database is up");
    }
  }
}
