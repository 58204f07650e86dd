package dev.attune.deploy.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Backfills.Order;
import dev.attune.deploy.ledger.Backfills.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Five tickets from before their account began. */
abstract class OldTickets {

  final Bench bench = new Bench();
  Instant began = Instant.EPOCH;

  @BeforeEach
  void somethingWasSaidBeforeTheAccountBegan() {
    began = bench.clock.instant();
    for (int ticket = 1; ticket <= 5; ticket++) {
      bench.desk.customer("t" + ticket, "Where is it?");
      bench.desk.agent("t" + ticket, "cold answer");
      bench.clock.move(Duration.ofHours(1));
    }
    bench.clock.move(Duration.ofDays(2));
    bench.begun();
    bench.settleAndWork();
    assertThat(bench.rows()).isEmpty();
  }

  void order(Instant since, @Nullable Instant until, boolean notes) {
    bench.ledger.keep(
        books ->
            books
                .backfills()
                .begin(
                    "desk",
                    new Order(since, until, notes),
                    bench.desk.startingAt(since),
                    bench.clock.instant()));
  }

  BackfillPass pass() {
    return new BackfillPass(bench.ledger, bench.clock, () -> 2);
  }

  void list() {
    while (pass().step(bench.account())) {
      // page by page
    }
  }

  void run() {
    for (int minute = 0; minute < 20; minute++) {
      list();
      bench.work();
      bench.clock.move(Duration.ofMinutes(1));
    }
  }

  void stop() {
    bench.ledger.keep(
        books -> {
          books.backfills().end("desk", State.STOPPED, bench.clock.instant());
          books.backfills().drop("desk");
        });
  }
}
