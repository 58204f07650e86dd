package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.Nodes.Node;
import dev.attune.deploy.ledger.Troubles.Trouble;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.deploy.pull.PullTimer;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
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

  /** A note that was withdrawn is tried no more: nobody else would say that all is well. */
  @Test
  void a_trouble_that_is_not_met_again_fades() {
    DataSource database = Databases.ready();
    Ledger ledger = new Ledger(database);
    Upkeep upkeep = on(H2, database);
    Instant now = upkeep.clock().instant();
    Unreachable down = new Unreachable("down", false, null);
    ledger.keep(
        books -> {
          books.checkpoints().begin("desk", "fake", now, new Checkpoint("start"));
          books.troubles().add("desk", Work.NOTES, now.minus(Duration.ofMinutes(11)), down, now);
          books.troubles().add("desk", Work.PULL, now.minus(Duration.ofMinutes(9)), down, now);
        });
    upkeep.beat();
    assertThat(ledger.<List<Trouble>>ask(books -> books.troubles().of("desk")))
        .extracting(Trouble::work)
        .containsExactly(Work.PULL);
  }

  @Test
  void a_trouble_lasts_beyond_the_pause_between_pulls() {
    DataSource database = Databases.ready();
    Ledger ledger = new Ledger(database);
    Upkeep upkeep =
        new Upkeep(
            ledger,
            new LedgerClock(database, new MovableClock(), System::nanoTime),
            new Configuration(Given.of("attune.db.url", H2, "attune.pull.every", "PT1H")),
            ends::incrementAndGet);
    Instant now = upkeep.clock().instant();
    Unreachable down = new Unreachable("down", false, null);
    ledger.keep(
        books -> {
          books.checkpoints().begin("desk", "fake", now, new Checkpoint("start"));
          books.troubles().add("desk", Work.PULL, now.minus(Duration.ofMinutes(65)), down, now);
        });
    upkeep.beat();
    assertThat(ledger.<List<Trouble>>ask(books -> books.troubles().of("desk"))).hasSize(1);
  }

  /** What an unknown server takes up, nobody takes over when it dies. */
  @Test
  void a_server_is_known_before_it_works() {
    DataSource database = Databases.ready();
    CountDownLatch later = new CountDownLatch(1);
    PullTimer timer = new PullTimer(1, Executors.defaultThreadFactory(), new MovableClock());
    timer.repeat("what holds the only thread", Duration.ofHours(1), () -> waitFor(later));
    on(H2, database).begin(timer);
    assertThat(new Ledger(database).<List<Node>>ask(books -> books.nodes().all())).hasSize(1);
    later.countDown();
    timer.close();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
