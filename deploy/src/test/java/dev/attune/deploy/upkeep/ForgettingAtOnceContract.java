package dev.attune.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Meanwhile;
import dev.attune.deploy.ledger.Erasures.Kind;
import dev.attune.deploy.ledger.Totals.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who is forgotten on request while reviews are forgotten by age is counted out once. */
abstract class ForgettingAtOnceContract {

  /** A database with the ledger's tables. */
  abstract DataSource ready();

  @Test
  void nothing_is_counted_out_twice() {
    DataSource database = ready();
    Bench other = new Bench(database).begun();
    other.desk.customer("1", "Where is it?");
    other.desk.agent("1", "cold answer");
    other.settleAndWork();
    other.clock.move(Duration.ofSeconds(1));
    List<CompletableFuture<Integer>> beside = new ArrayList<>();
    Bench bench =
        new Bench(
            Meanwhile.before(
                "set fetched = fetched",
                database,
                () -> beside.add(Meanwhile.beside(() -> byAge(other)))));
    bench.clock.move(Duration.between(bench.clock.instant(), other.clock.instant()));
    new Erasing(bench.ledger, bench.clock, 2, 1).erase("desk", Kind.AGENT, "a1", "qa@example.com");

    assertThat(beside).hasSize(1);
    beside.get(0).orTimeout(1, TimeUnit.MINUTES).join();
    Messages left = bench.ledger.ask(books -> books.totals().messages("desk"));
    assertThat(bench.rows()).isEmpty();
    assertThat(left.fetched()).isZero();
    assertThat(left.astray()).isZero();
  }

  private static int byAge(Bench bench) {
    return bench.ledger.<Integer>ask(
        books -> books.retention().forgetReviews(bench.clock.instant(), 10));
  }
}
