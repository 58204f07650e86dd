package dev.attune.deploy.setup;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The driver behind the container's pool: H2 or PostgreSQL, by {@code attune.db.url}. It gets that
 * from us and not from the container, in whose descriptors the password would stand.
 */
public final class AnyDataSource implements DataSource {

  /**
   * Seconds after which a database that says nothing is one that is away: longer than any statement
   * of a server at work takes. Without an end to it, a machine that loses its power would hold up
   * every thread for good.
   */
  private static final int SILENCE = 60;

  private static final int CONNECT = 10;

  /** The container makes the data source, so nothing can be given to its constructor. */
  private static volatile @Nullable DataSource chosen;

  /**
   * The driver for a database.
   *
   * @throws BadConfiguration when there is none for its address
   */
  public static DataSource of(Configuration.Database database) {
    if (isPostgres(database)) {
      return postgres(database, SILENCE);
    }
    if (database.url().startsWith("jdbc:h2:")) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(durable(database.url()));
      h2.setUser(database.user());
      h2.setPassword(database.password().reveal());
      return h2;
    }
    throw new BadConfiguration(
        "attune.db.url must begin with jdbc:h2: or jdbc:postgresql:; no other database is known");
  }

  /** As above, for statements that may take as long as they need: those of a migration. */
  static DataSource patient(Configuration.Database database) {
    return isPostgres(database) ? postgres(database, 0) : of(database);
  }

  static boolean isPostgres(Configuration.Database database) {
    return database.url().startsWith("jdbc:postgresql:");
  }

  private static DataSource postgres(Configuration.Database database, int silence) {
    PGSimpleDataSource postgres = silence == 0 ? new PGSimpleDataSource() : new NeverHeldUp();
    String url = unless(database.url(), "socketTimeout", String.valueOf(silence));
    url = unless(url, "connectTimeout", String.valueOf(CONNECT));
    postgres.setUrl(unless(url, "tcpKeepAlive", "true"));
    postgres.setUser(database.user());
    postgres.setPassword(database.password().reveal());
    return postgres;
  }

  /** What an address says itself counts. */
  private static String unless(String url, String given, String value) {
    boolean has = url.contains("?" + given + "=") || url.contains("&" + given + "=");
    return has ? url : url + (url.contains("?") ? "&" : "?") + given + "=" + value;
  }

  /**
   * Makes what is committed outlive a kill of the process: H2 keeps it back for half a second
   * otherwise. Lets writers wait for each other, and leaves closing to the pool, since H2's own
   * hook runs when its classes are gone.
   */
  private static String durable(String url) {
    String upper = url.toUpperCase(Locale.ROOT);
    return url
        + (upper.contains(";WRITE_DELAY=") ? "" : ";WRITE_DELAY=0")
        + (upper.contains(";DB_CLOSE_ON_EXIT=") ? "" : ";DB_CLOSE_ON_EXIT=FALSE")
        + (upper.contains(";LOCK_TIMEOUT=") ? "" : ";LOCK_TIMEOUT=10000");
  }

  /** Says what the container's pool connects to; needed before its first connection. */
  static void choose(Configuration.Database database) {
    chosen = of(database);
  }

  private static DataSource chosen() throws SQLException {
    DataSource known = chosen;
    if (known == null) {
      throw new SQLException("the ledger's database is not configured yet");
    }
    return known;
  }

  /** One that shows what others have committed, whatever the database has by itself. */
  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = chosen().getConnection();
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** User and password of the configuration count, whatever the container says. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    // drivers log through java.util.logging
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    chosen().setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return chosen().getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(AnyDataSource.class.getName());
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return chosen().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return chosen().isWrapperFor(type);
  }
}
