package dev.attune.deploy.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.FakeScorer;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.export.ReviewRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A backfill keeps to its pace, and ends where it is stopped. */
class BackfillBoundsTest extends OldTickets {

  @Test
  void what_it_found_and_did_not_read_stays_unjudged_once_it_is_stopped() {
    order(began, null, true);
    list();
    bench.review();
    bench.desk.customer("t3", "And now?");
    bench.pull(); // due as live, and not read yet
    stop();
    bench.desk.customer("t4", "And now?");
    bench.desk.agent("t4", "cold again");
    bench.settleAndWork();
    assertThat(bench.rows())
        .extracting(ReviewRow::conversation)
        .containsExactlyInAnyOrder("t1", "t4");
  }

  @Test
  void a_later_one_finds_what_a_stopped_one_had_found() {
    order(began, null, false);
    list();
    stop();
    order(began, null, false);
    run();
    assertThat(bench.rows()).hasSize(5);
  }

  @Test
  void after_a_pause_nothing_is_made_up_for() {
    order(began, null, false);
    list();
    bench.clock.move(Duration.ofHours(1)); // no server was there
    List<Integer> read = new ArrayList<>();
    for (int minute = 0; minute < 3; minute++) {
      int now = 0;
      for (int second = 0; second < 60; second++) {
        now += paced() ? 1 : 0;
        bench.clock.move(Duration.ofSeconds(1));
      }
      read.add(now);
    }
    assertThat(read).isEqualTo(List.of(3, 2, 0));
  }

  @Test
  void what_is_said_now_waits_for_no_pace() {
    order(began, null, false);
    list();
    assertThat(paced()).isTrue();
    for (String ticket : List.of("new", "newer")) {
      bench.desk.customer(ticket, "Where is it?");
      bench.desk.agent(ticket, "cold answer");
      bench.desk.customer(ticket, "And now?");
    }
    while (bench.pull()) {
      // page by page
    }
    assertThat(paced()).isTrue();
    assertThat(paced()).isTrue();
  }

  private boolean paced() {
    FakeScorer scorer = new FakeScorer();
    return new ReviewPass(
            bench.ledger,
            bench.clock,
            new Judge(scorer, scorer),
            () -> Bench.SETTLE,
            () -> bench.policy,
            () -> 2)
        .step(bench.account());
  }
}
