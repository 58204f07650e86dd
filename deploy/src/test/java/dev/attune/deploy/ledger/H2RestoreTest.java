package dev.attune.deploy.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;

/** The file is copied while nobody has it open: stop, copy, start. */
class H2RestoreTest extends RestoreContract {

  @TempDir private Path directory = Path.of("");

  @Override
  DataSource empty() {
    return in("data");
  }

  @Override
  DataSource backedUpAndRestored(DataSource database) throws IOException {
    Path copy = Files.createDirectories(directory.resolve("restored"));
    try (var files = Files.list(directory.resolve("data"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return in("restored");
  }

  /** Without a delay at closing: when no connection is open the file is whole. */
  private DataSource in(String name) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + directory.resolve(name).resolve("ledger"));
    return database;
  }
}
