package dev.attune.deploy.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Real databases, empty. */
public final class Databases {

  private static final List<String> MIGRATIONS =
      List.of(
          "V1__ledger.sql",
          "V2__nodes.sql",
          "V3__totals.sql",
          "V4__backfill.sql",
          "V5__retention.sql",
          "V10__sign_in.sql",
          "V11__review_list.sql",
          "V20__daily.sql",
          "V21__outcomes.sql",
          "V22__highlights.sql",
          "V23__digest.sql",
          "V25__calibration.sql",
          "V26__practice.sql",
          "V30__settings.sql",
          "V31__dispute_notes.sql",
          "V32__unreadable_and_provider.sql",
          "V33__ticket_outcomes.sql",
          "V34__ticket_queue.sql",
          "V35__escalated.sql",
          "V36__vendor_waits.sql",
          "V37__severe_runs.sql",
          "V40__deaths.sql",
          "V41__bounded_work.sql",
          "V42__earlier_wording.sql",
          "V43__size_of_gap.sql",
          "V44__fetched.sql",
          "V45__carried.sql",
          "V46__whose_bounds.sql",
          "V47__forgetting.sql",
          "V48__second_sight.sql",
          "V49__desks.sql",
          "V51__labels_tell.sql",
          "V52__agents_walk.sql",
          "V53__labels_tell_notes.sql",
          "V55__told_limits.sql");

  private static @Nullable EmbeddedPostgres server;

  private Databases() {}

  public static DataSource h2() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  /** One with the ledger's tables in it, quicker than by Flyway. */
  public static DataSource ready() {
    JdbcDataSource database = (JdbcDataSource) h2();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (String migration : MIGRATIONS) {
        statement.execute(
            "runscript from 'classpath:dev/attune/deploy/ledger/migrations/" + migration + "'");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return database;
  }

  /** The address of a PostgreSQL database whose tables stand in a directory. */
  public static String postgresOn(Path directory) throws SQLException {
    DataSource database = postgres();
    String name = "d" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create tablespace " + name + " location '" + directory + "'");
      statement.execute("create database " + name + " tablespace " + name);
      return connection
          .getMetaData()
          .getURL()
          .replaceFirst("\\?.*", "")
          .replaceFirst("/[^/]*$", "/" + name);
    }
  }

  /** A database of its own on a PostgreSQL server; where none can start, the test says so. */
  public static synchronized DataSource postgres() {
    try {
      if (server == null) {
        server = EmbeddedPostgres.builder().start();
      }
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return server.getDatabase("postgres", name);
    } catch (IOException | SQLException | IllegalStateException e) {
      System.err.println(
          "NOT TESTED ON POSTGRESQL: no server can start on this machine (" + e.getMessage() + ")");
      Assumptions.abort("no PostgreSQL server can start here: " + e.getMessage());
      throw new IllegalStateException(e);
    }
  }
}
