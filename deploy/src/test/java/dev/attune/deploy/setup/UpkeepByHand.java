package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.Ledger;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** The server's upkeep, stepped by hand, with a database whose time is told by a given clock. */
public final class UpkeepByHand {

  private final LedgerClock clock;
  private final Upkeep upkeep;

  /**
   * @param database what time the database says it is
   */
  public UpkeepByHand(Ledger ledger, Clock database, LongSupplier nanos) {
    clock = new LedgerClock(telling(database), database, nanos);
    upkeep =
        new Upkeep(
            ledger,
            clock,
            new Configuration(Given.of("attune.db.url", "jdbc:postgresql://db.example/attune")));
  }

  /** The ledger's clock, as the passes know it. */
  public Clock clock() {
    return clock;
  }

  public void beat() {
    upkeep.beat();
  }

  private static DataSource telling(Clock time) {
    ResultSet row =
        proxy(
            ResultSet.class,
            method ->
                method.equals("getObject")
                    ? OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC)
                    : true);
    Statement statement = proxy(Statement.class, method -> row);
    Connection connection = proxy(Connection.class, method -> statement);
    return proxy(DataSource.class, method -> connection);
  }

  private static <T> T proxy(Class<T> type, java.util.function.Function<String, Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                method.getName().equals("close") ? null : answer.apply(method.getName())));
  }
}
