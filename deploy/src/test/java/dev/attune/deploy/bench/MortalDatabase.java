package dev.attune.deploy.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database whose client dies just before or just after a commit. A crash takes the connection
 * with it, as a killed process would: what wasn't committed is rolled back.
 */
final class MortalDatabase {

  private final DataSource database;
  private final Fuse fuse;

  MortalDatabase(DataSource database, Fuse fuse) {
    this.database = database;
    this.fuse = fuse;
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = call(database, method, arguments);
          return result instanceof Connection connection ? mortal(connection) : result;
        });
  }

  private Connection mortal(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (!method.getName().equals("commit")) {
            return call(connection, method, arguments);
          }
          try {
            fuse.pass("before commit");
          } catch (Crash crash) {
            die(connection);
            throw crash;
          }
          Object result = call(connection, method, arguments);
          fuse.pass("after commit");
          return result;
        });
  }

  private static void die(Connection connection) throws SQLException {
    connection.rollback();
  }

  private static @Nullable Object call(
      Object target, java.lang.reflect.Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
