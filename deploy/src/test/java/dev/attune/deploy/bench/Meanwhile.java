package dev.attune.deploy.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database where something else happens once, right before a statement. */
public final class Meanwhile {

  /** Long enough for somebody else to come to where they must wait. */
  private static final Duration A_WHILE = Duration.ofMillis(500);

  private Meanwhile() {}

  /** Begins something beside us, and goes on when it is done, or must wait for us. */
  public static <T extends @Nullable Object> CompletableFuture<T> beside(Supplier<T> act) {
    CompletableFuture<T> done = CompletableFuture.supplyAsync(act);
    CompletableFuture.anyOf(
            done.handle((answer, failure) -> true),
            new CompletableFuture<Boolean>()
                .completeOnTimeout(false, A_WHILE.toMillis(), TimeUnit.MILLISECONDS))
        .join();
    return done;
  }

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
