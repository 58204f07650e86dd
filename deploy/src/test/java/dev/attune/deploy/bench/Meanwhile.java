package dev.attune.deploy.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database where something else happens once, right before a statement. */
public final class Meanwhile {

  private Meanwhile() {}

  /** Before the first statement that holds these words. */
  public static DataSource before(String words, DataSource database, Runnable act) {
    AtomicBoolean done = new AtomicBoolean();
    Runnable once =
        () -> {
          if (!done.getAndSet(true)) {
            act.run();
          }
        };
    return proxy(
        DataSource.class,
        database,
        sql -> {},
        answer ->
            answer instanceof Connection connection ? watched(connection, words, once) : answer);
  }

  private static Connection watched(Connection connection, String words, Runnable act) {
    return proxy(
        Connection.class,
        connection,
        sql -> {
          if (sql.contains(words)) {
            act.run();
          }
        },
        answer -> answer);
  }

  private static <T> T proxy(
      Class<T> type, T real, Consumer<String> told, UnaryOperator<@Nullable Object> answered) {
    return type.cast(
        Proxy.newProxyInstance(
            Meanwhile.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, given) -> {
              if (method.getName().equals("prepareStatement")) {
                told.accept(String.valueOf(given[0]));
              }
              try {
                return answered.apply(method.invoke(real, given));
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            }));
  }
}
