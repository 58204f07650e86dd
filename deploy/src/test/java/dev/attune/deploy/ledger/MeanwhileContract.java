package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.Flag;
import dev.attune.deploy.bench.Meanwhile;
import dev.attune.deploy.ledger.DueTickets.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the ledger promises of what happens at the same time. */
abstract class MeanwhileContract extends SummedReviews {

  @Test
  void a_review_that_is_being_kept_while_its_ticket_is_forgotten_is_forgotten_too() {
    keepWhile(() -> ledger.keep(books -> books.forgetting().ticket(TICKET, NOW)));
  }

  @Test
  void a_review_that_is_being_kept_while_its_agent_is_forgotten_is_forgotten_too() {
    keepWhile(
        () -> {
          ledger.keep(books -> books.forgetting().announce("desk", "a1", NOW));
          ledger.keep(books -> books.forgetting().agent("desk", "a1", NOW, 1000));
        });
  }

  private void keepWhile(Runnable forget) {
    Claimed claimed = claimed();
    List<CompletableFuture<Boolean>> other = new ArrayList<>();
    DataSource watched =
        Meanwhile.before("insert into message ", database, () -> other.add(beside(forget)));
    new Ledger(watched, "another")
        .keep(
            books -> {
              books.tickets().done(claimed, new TicketRead(null, Seen.NONE, Seen.NONE), NOW);
              var review = reviewed(1, Flag.BLAME);
              enter(books, entry("m1", "a1", NOW, "care", List.of(), review, null));
            });

    join(other);
    assertThat(count("select count(*) from message")).isZero();
    assertThat(total().reviewed()).isZero();
    assertThat(ledger.ask(books -> books.totals().messages("desk")).reviewed()).isZero();
  }

  @Test
  void what_was_read_before_an_agent_was_announced_as_forgotten_is_not_kept() {
    Claimed claimed = claimed();
    ledger.keep(books -> books.forgetting().announce("desk", "a1", NOW));

    assertThatThrownBy(
            () ->
                ledger.keep(
                    books ->
                        books
                            .tickets()
                            .done(claimed, new TicketRead(null, Seen.NONE, Seen.NONE), NOW)))
        .isInstanceOf(LostClaim.class);
    assertThat(count("select count(*) from forgotten_agent where agent = 'a1'")).isEqualTo(1);
  }

  @Test
  void a_review_that_two_enter_at_once_counts_once() {
    enter("m1", "a1", 1, 2, Flag.BLAME);
    Instant at = NOW.plusSeconds(1);
    List<CompletableFuture<Boolean>> other = new ArrayList<>();
    Runnable enter = () -> enter("m1", "a1", at, "care", List.of(), reviewed(1, Flag.BLAME));
    DataSource watched =
        Meanwhile.before(
            "message = any(?) and counted = ?", database, () -> other.add(beside(enter)));
    Ledger before = ledger;
    ledger = new Ledger(watched, "another");
    enter("m1", "a1", at, "care", List.of(), reviewed(3, Flag.BLAME));
    ledger = before;

    join(other);
    assertThat(ledger.ask(books -> books.totals().messages("desk")).meanGap())
        .isEqualTo((double) count("select gap from message"));
  }

  @Test
  void what_is_entered_while_sums_are_recounted_counts_once() {
    enter("m1", "a1", 1, 2, Flag.BLAME);
    Ledger racing =
        new Ledger(
            Meanwhile.before(
                "happened_at < ?",
                database,
                () -> enter("m2", "a2", NOW, "new", List.of(), reviewed(1, Flag.BLAME))));

    assertThat(racing.<Integer>ask(books -> books.recount().day(NOW))).isZero();
    assertThat(total().reviewed()).isEqualTo(2);
    assertThat(ledger.<Integer>ask(books -> books.recount().day(NOW))).isZero();
  }

  private Claimed claimed() {
    run("update ticket set due_at = timestamp '2026-03-01 00:00:00'");
    return ledger
        .ask(books -> books.tickets().claim("desk", NOW, NOW.plus(Duration.ofMinutes(2))))
        .orElseThrow();
  }

  private static CompletableFuture<Boolean> beside(Runnable act) {
    return Meanwhile.beside(
        () -> {
          act.run();
          return true;
        });
  }

  private static void join(List<CompletableFuture<Boolean>> others) {
    assertThat(others).hasSize(1);
    others.forEach(other -> other.orTimeout(1, TimeUnit.MINUTES).join());
  }
}
