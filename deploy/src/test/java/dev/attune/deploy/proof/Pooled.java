package dev.attune.deploy.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * A pool of one connection a thread, as the server's own pool spares it opening one for each
 * question. One that the database has ended is followed by another, as there. Thread-safe.
 */
final class Pooled {

  private final DataSource database;
  private final Map<Thread, Connection> connections = new ConcurrentHashMap<>();

  Pooled(DataSource database) {
    this.database = database;
  }

  /** Its connections are the thread's one, and closing them leaves it open. */
  DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> shared(open()));
  }

  private static Connection shared(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  private Connection open() throws SQLException {
    Connection open = connections.get(Thread.currentThread());
    if (open == null || open.isClosed()) {
      open = database.getConnection();
      connections.put(Thread.currentThread(), open);
    }
    return open;
  }

  /** Pages of 8 kB that PostgreSQL has looked at for it so far, from memory or from disk. */
  long pages() throws SQLException {
    try (Statement sql = open().createStatement()) {
      sql.execute("select pg_stat_force_next_flush()");
      try (ResultSet row =
          sql.executeQuery(
              "select blks_hit + blks_read from pg_stat_database"
                  + " where datname = current_database()")) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
