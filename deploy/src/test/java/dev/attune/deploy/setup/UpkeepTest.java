package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the server does when its ledger is no longer to be had. */
class UpkeepTest {

  private static final String H2 = "jdbc:h2:file:/var/lib/attune/ledger";
  private static final String POSTGRES = "jdbc:postgresql://db.example/attune";

  private final AtomicInteger ends = new AtomicInteger();

  @Test
  void a_file_that_it_can_not_open_again_ends_the_server() {
    assertThatThrownBy(() -> on(H2, failing("90020")).beat()).isInstanceOf(LedgerFailure.class);
    assertThat(ends).hasValue(1);
  }

  @Test
  void a_file_that_can_not_be_written_right_now_does_not() {
    assertThatThrownBy(() -> on(H2, failing("90028")).beat()).isInstanceOf(LedgerFailure.class);
    assertThat(ends).hasValue(0);
  }

  @Test
  void a_database_that_is_away_does_not() {
    assertThatThrownBy(() -> on(POSTGRES, failing("08006")).beat())
        .isInstanceOf(LedgerFailure.class);
    assertThat(ends).hasValue(0);
  }

  @Test
  void a_ledger_in_order_does_not() {
    on(H2, Databases.ready()).beat();
    assertThat(ends).hasValue(0);
  }

  private Upkeep on(String url, DataSource database) {
    return new Upkeep(
        new Ledger(database),
        new LedgerClock(database, new MovableClock(), System::nanoTime),
        new Configuration(Given.of("attune.db.url", url)),
        ends::incrementAndGet);
  }

  private static DataSource failing(String state) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> {
              throw new SQLException("gone", state);
            });
  }
}
