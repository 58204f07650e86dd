package dev.attune.deploy.proof;

import dev.attune.helpdesk.Helpdesk;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process at the n-th dangerous instant, as {@code kill -9} would: around each commit and
 * each call of the helpdesk. Says which step it was.
 */
final class Halting {

  static final int KILLED = 137;

  private static final Set<String> STEPS = Set.of("changes", "read", "look", "write", "remove");

  /** Every step that a life comes by, whatever it has to do. */
  static final List<String> NAMED =
      Stream.of("commit", "changes", "read", "look", "write")
          .flatMap(step -> Stream.of("before " + step, "after " + step))
          .toList();

  private final String only;
  private long left;
  private long read;
  private long wrote;

  /**
   * @param instants that are survived; negative: all
   * @param only the step that counts, such as {@code after write}; empty: each
   */
  Halting(long instants, String only) {
    this.left = instants;
    this.only = only;
  }

  Helpdesk desk(Helpdesk desk) {
    return proxy(
        Helpdesk.class,
        (self, method, arguments) ->
            STEPS.contains(method.getName())
                ? around(method.getName(), desk, method, arguments)
                : call(desk, method, arguments));
  }

  DataSource database(DataSource database) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = call(database, method, arguments);
          return result instanceof Connection connection ? connection(connection) : result;
        });
  }

  private Connection connection(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) ->
            method.getName().equals("commit")
                ? around("commit", connection, method, arguments)
                : call(connection, method, arguments));
  }

  private @Nullable Object around(
      String step, Object target, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    pass("before " + step);
    Object result = call(target, method, arguments);
    pass("after " + step);
    return result;
  }

  private synchronized void pass(String step) {
    read += step.equals("after read") ? 1 : 0;
    wrote += step.equals("after write") ? 1 : 0;
    if ((only.isEmpty() || only.equals(step)) && left-- == 0) {
      System.out.println(new Death(step, read, wrote).line());
      System.out.flush();
      Runtime.getRuntime().halt(KILLED);
    }
  }

  private static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
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
