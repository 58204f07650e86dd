package dev.attune.deploy.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Backfills.Backfill;
import dev.attune.deploy.ledger.Backfills.Order;
import dev.attune.deploy.ledger.Checkpoints.Standing;
import dev.attune.export.ReviewRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BeginningTest {

  private final Bench bench = new Bench();
  private final Instant longAgo = bench.clock.instant();
  private final Beginning beginning = new Beginning(bench.ledger, bench.clock);

  @Test
  void an_account_that_no_server_has_read_yet_has_its_history_reviewed() {
    bench.desk.customer("t1", "Where is it?");
    bench.desk.agent("t1", "cold answer");
    bench.clock.move(Duration.ofDays(2));

    assertThat(begin(longAgo)).isEmpty();
    BackfillPass pass = new BackfillPass(bench.ledger, bench.clock, () -> 60);
    while (pass.step(bench.account())) {
      // page by page
    }
    bench.clock.move(Duration.ofHours(1));
    while (bench.review()) {
      // ticket by ticket
    }

    assertThat(bench.rows()).extracting(ReviewRow::conversation).containsExactly("t1");
  }

  @Test
  void it_begins_now_so_that_nothing_older_is_taken_for_live() {
    bench.clock.move(Duration.ofDays(2));
    begin(longAgo);

    assertThat(standing()).map(Standing::startsAt).contains(bench.clock.instant());
  }

  @Test
  void an_account_that_was_read_keeps_its_beginning() {
    bench.begun();
    Optional<Standing> before = standing();
    bench.clock.move(Duration.ofDays(2));
    begin(longAgo);

    assertThat(before).isPresent();
    assertThat(standing()).isEqualTo(before);
  }

  @Test
  void the_same_order_again_is_the_one_under_way_and_another_is_not() {
    begin(longAgo);

    assertThat(begin(longAgo)).isEmpty();
    assertThat(begin(longAgo.plusSeconds(1)).map(other -> other.order().since())).contains(longAgo);
  }

  private Optional<Standing> standing() {
    return bench.ledger.ask(books -> books.checkpoints().of("desk"));
  }

  private Optional<Backfill> begin(Instant since) {
    return beginning.begin(bench.account(), new Order(since, null, false));
  }
}
