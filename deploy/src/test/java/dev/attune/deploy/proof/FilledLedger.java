package dev.attune.deploy.proof;

import dev.attune.deploy.ledger.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL ledger with years of history, filled in minutes and then served as PostgreSQL comes.
 * Kept in a directory, it is filled once and measured as often as wanted.
 */
record FilledLedger(EmbeddedPostgres server) implements AutoCloseable {

  /** Nothing is to survive a crash while it is filled; what is half filled is filled anew. */
  private static final Map<String, String> FILLING =
      Map.of(
          "wal_level", "minimal",
          "max_wal_senders", "0",
          "max_wal_size", "32GB",
          "checkpoint_timeout", "1h",
          "full_page_writes", "off",
          "autovacuum", "off",
          "shared_buffers", "512MB",
          "maintenance_work_mem", "768MB",
          "work_mem", "256MB");

  /** What PostgreSQL has by itself and tests put off. */
  private static final Map<String, String> SERVING =
      Map.of("fsync", "on", "synchronous_commit", "on");

  private static final String NAME = "ledger";

  /**
   * Opens one.
   *
   * @param keep an empty directory, or one that was named before; null for one that isn't kept
   * @throws IllegalArgumentException when something else is in it
   */
  static FilledLedger of(@Nullable Path keep, long reviews) throws IOException, SQLException {
    Path home = keep == null ? Files.createTempDirectory("attune-size") : keep;
    Path told = home.resolve("reviews");
    Path tables = home.resolve("tables");
    if (!Files.exists(told)) {
      empty(home);
      fill(tables, reviews);
      // whole or not at all, and only once the filling has ended
      Path written = Files.writeString(home.resolve("reviews.new"), Long.toString(reviews));
      Files.move(written, told, StandardCopyOption.ATOMIC_MOVE);
    }
    long held = Long.parseLong(Files.readString(told).strip());
    if (held != reviews) {
      throw new IllegalArgumentException(
          home + " holds a ledger of " + held + " reviews: ask for as many, or name another place");
    }
    FilledLedger ledger = new FilledLedger(started(tables, SERVING, keep == null));
    Migrations.run(ledger.dataSource());
    FillingPeople.fill(ledger.dataSource());
    return ledger;
  }

  DataSource dataSource() {
    return server.getDatabase("postgres", NAME);
  }

  private static void empty(Path home) throws IOException {
    Files.createDirectories(home);
    try (Stream<Path> inside = Files.list(home)) {
      if (inside.findAny().isPresent()) {
        throw new IllegalArgumentException(
            home + " holds no ledger that was filled to its end: empty it, or name another place");
      }
    }
  }

  private static void fill(Path tables, long reviews) throws IOException, SQLException {
    long began = System.nanoTime();
    try (FilledLedger filled = new FilledLedger(started(tables, FILLING, false))) {
      run(filled.server.getPostgresDatabase(), "create database " + NAME);
      Migrations.run(filled.dataSource());
      new Filling(filled.dataSource(), reviews).fill();
      run(filled.server.getPostgresDatabase(), "checkpoint");
    }
    System.err.printf("filled in %d s%n", Duration.ofNanos(System.nanoTime() - began).toSeconds());
  }

  private static void run(DataSource database, String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static EmbeddedPostgres started(Path tables, Map<String, String> settings, boolean clean)
      throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(tables)
            .setCleanDataDirectory(clean)
            .setPGStartupWait(Duration.ofMinutes(2));
    settings.forEach(builder::setServerConfig);
    return builder.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
