package dev.attune.deploy.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that counts the ways to it and back: statements, of which a batch is one; commits; and
 * questions about the connection, which a driver asks the server. Thread-safe.
 */
public final class CountedDatabase {

  private final DataSource database;
  private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong commits = new AtomicLong();
  private final AtomicLong asides = new AtomicLong();
  private volatile boolean remembering;

  public CountedDatabase(DataSource database) {
    this.database = database;
  }

  public DataSource dataSource() {
    return proxy(DataSource.class, database, (method, given) -> {});
  }

  private void told(String method, @Nullable Object @Nullable [] given) {
    switch (method) {
      case "prepareStatement" -> {
        count.incrementAndGet();
        if (remembering && given != null) {
          statements.add(String.valueOf(given[0]));
        }
      }
      case "commit" -> commits.incrementAndGet();
      case "getTransactionIsolation", "setTransactionIsolation" -> asides.incrementAndGet();
      default -> {}
    }
  }

  public long count() {
    return count.get();
  }

  public long commits() {
    return commits.get();
  }

  public long asides() {
    return asides.get();
  }

  /** The statements of an act, in their order. */
  public List<String> during(Runnable act) {
    remembering = true;
    act.run();
    remembering = false;
    List<String> asked = List.copyOf(statements);
    statements.clear();
    return asked;
  }

  private <T> T proxy(
      Class<T> type, T real, BiConsumer<String, @Nullable Object @Nullable []> told) {
    return type.cast(
        Proxy.newProxyInstance(
            CountedDatabase.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, given) -> {
              told.accept(method.getName(), given);
              Object answer = call(real, method, given);
              return answer instanceof Connection connection
                  ? proxy(Connection.class, connection, this::told)
                  : answer;
            }));
  }

  private static @Nullable Object call(
      Object real, Method method, @Nullable Object @Nullable [] given) throws Throwable {
    try {
      return method.invoke(real, given);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
