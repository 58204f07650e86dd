package dev.attune.deploy.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.Backfills.Backfill;
import dev.attune.deploy.ledger.Backfills.State;
import dev.attune.deploy.ledger.Troubles.Trouble;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.export.ReviewRow;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackfillPassTest extends OldTickets {

  @Test
  void what_was_said_before_the_account_began_is_reviewed_and_not_noted() {
    order(began, null, false);
    run();
    assertThat(bench.rows()).hasSize(5);
    assertThat(bench.noteStates()).isEmpty();
    assertThat(backfill().state()).isEqualTo(State.DONE);
  }

  @Test
  void one_that_is_stopped_is_no_trouble_any_more() {
    order(began, null, false);
    BackfillPass pass = new BackfillPass(bench.ledger, bench.clock, () -> 60);
    bench.desk.failBefore("changes", new Unreachable("down", false, null));
    pass.step(bench.account());
    assertThat(troubles()).hasSize(1);
    bench.ledger.keep(books -> books.backfills().end("desk", State.STOPPED, bench.clock.instant()));
    assertThat(troubles()).isEmpty();
  }

  /** Stopped while a page was on its way. */
  @Test
  void one_that_fails_after_it_was_stopped_is_no_trouble() {
    order(began, null, false);
    bench.desk.during(
        "changes",
        () -> {
          bench.ledger.keep(
              books -> books.backfills().end("desk", State.STOPPED, bench.clock.instant()));
          throw new Unreachable("down", false, null);
        });
    new BackfillPass(bench.ledger, bench.clock, () -> 60).step(bench.account());
    assertThat(troubles()).isEmpty();
  }

  /** An entry that made no sense is told of as edited. */
  @Test
  void a_ticket_of_which_nothing_but_a_change_is_known_is_read() {
    order(bench.clock.instant(), null, false);
    bench.desk.tell("t1", null, false, true);
    list();
    assertThat(backfill().listed()).isEqualTo(1);
  }

  private List<Trouble> troubles() {
    return bench.ledger.ask(books -> books.troubles().of("desk"));
  }

  /** As under a command's own server. */
  @Test
  void tickets_that_are_denied_end_it_too_where_nobody_pulls() {
    order(began, null, false);
    for (int read = 0; read < 20; read++) {
      bench.desk.failBefore("read", new Refused("not here", Refused.Reason.GONE));
    }
    for (int minute = 0; minute < 30; minute++) {
      list();
      pass().confirm(bench.account());
      bench.review();
      bench.clock.move(Duration.ofMinutes(1));
    }
    assertThat(backfill().state()).isEqualTo(State.DONE);
    assertThat(bench.rows()).isEmpty();
  }

  @Test
  void an_end_is_kept_to() {
    order(began.plusSeconds(3600), began.plusSeconds(3 * 3600), false);
    run();
    assertThat(bench.rows()).hasSize(2);
  }

  @Test
  void with_notes_the_policy_decides_and_holds_what_is_too_old() {
    order(began, null, true);
    run();
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 5L));
  }

  @Test
  void what_is_said_now_comes_first() {
    order(began, null, false);
    list();
    bench.desk.customer("new", "Where is it?");
    bench.desk.agent("new", "cold answer");
    bench.pull();
    bench.clock.move(Duration.ofMinutes(30));
    bench.review();
    assertThat(bench.rows()).extracting(ReviewRow::conversation).containsExactly("new");
  }

  @Test
  void tickets_are_read_at_the_pace_that_is_configured() {
    order(began, null, false);
    list();
    int read = 0;
    while (bench.review()) {
      read++;
    }
    assertThat(read).isEqualTo(1);
    bench.clock.move(Duration.ofSeconds(30));
    assertThat(bench.review()).isTrue();
    assertThat(bench.review()).isFalse();
  }

  @Test
  void a_reply_that_comes_on_an_old_ticket_is_noted_as_ever() {
    order(began, null, false);
    run();
    bench.desk.customer("t1", "And now?");
    bench.desk.agent("t1", "cold again");
    bench.settleAndWork();
    assertThat(bench.rows()).hasSize(6);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void a_ticket_is_read_once_however_often_the_feed_tells_of_it() {
    bench.desk.tell("t1", began.plusSeconds(60), false, false);
    order(began, null, false);
    bench.desk.forgetCalls();
    run();
    assertThat(bench.desk.calls("read")).isEqualTo(5);
  }

  @Test
  void it_waits_for_a_helpdesk_that_does_not_answer_and_loses_nothing() {
    order(began, null, false);
    bench.desk.failBefore("changes", new Unreachable("no answer", false, null));
    assertThat(pass().step(bench.account())).isFalse();
    assertThat(
            bench.ledger.<Boolean>ask(
                books -> books.troubles().of("desk", Work.BACKFILL).isPresent()))
        .isTrue();
    bench.clock.move(Duration.ofMinutes(1));
    run();
    assertThat(bench.rows()).hasSize(5);
  }

  @Test
  void stopped_it_reads_no_further_and_keeps_what_was_read() {
    order(began, null, false);
    list();
    bench.review();
    stop();
    run();
    assertThat(bench.rows()).hasSize(1);
    assertThat(backfill().state()).isEqualTo(State.STOPPED);
  }

  @Test
  void progress_tells_what_is_known_and_no_more() {
    order(began, null, false);
    pass().step(bench.account());
    Progress first = progress();
    assertThat(first.state()).isEqualTo(State.LISTING);
    assertThat(first.read()).isZero();
    assertThat(first.left()).isNull();
    run();
    assertThat(progress()).isEqualTo(new Progress(State.DONE, 5, 5, 5L, Duration.ZERO));
  }

  private Progress progress() {
    return bench.ledger.ask(
        books ->
            Progress.of(backfill(), books.backfills().remaining("desk"), bench.clock.instant()));
  }

  private Backfill backfill() {
    return bench.ledger.ask(books -> books.backfills().of("desk").orElseThrow());
  }
}
