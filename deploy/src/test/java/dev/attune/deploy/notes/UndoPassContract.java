package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.Removal;
import dev.attune.ticket.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class UndoPassContract {

  private final Bench bench = bench();

  /** On a database with the ledger's tables. */
  abstract Bench bench();

  @BeforeEach
  void begin() {
    bench.begun();
  }

  private MessageId noted(String ticket) {
    bench.desk.customer(ticket, "Where is it?");
    MessageId reply = bench.desk.agent(ticket, "a" + ticket, "cold answer");
    bench.settleAndWork();
    return reply;
  }

  private Undone undo(Instant since, long after) {
    return new UndoPass(bench.ledger, bench.clock).step(bench.account(), since, after);
  }

  private Undone undo() {
    return undo(Instant.EPOCH, 0);
  }

  @Test
  void a_written_note_is_taken_back_and_the_ledger_says_so() {
    MessageId reply = noted("1");
    Undone done = undo();
    assertThat(bench.desk.ticket("1").internal()).isEmpty();
    assertThat(done.removed()).isEqualTo(Map.of(Removal.DELETED, 1));
    assertThat(done.remaining()).isZero();
    Note note = bench.reviewed(reply).note();
    assertThat(note.state()).isEqualTo(Note.State.UNDONE);
    assertThat(note.at()).isEqualTo(bench.clock.instant());
  }

  @Test
  void a_reply_whose_note_was_taken_back_is_never_noted_again() {
    MessageId reply = noted("1");
    undo();
    bench.desk.edit("1", reply, "cold answer, edited");
    bench.settleAndWork();
    bench.settleAndWork();
    assertThat(bench.desk.ticket("1").internal()).isEmpty();
    assertThat(bench.desk.calls("write")).isEqualTo(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("undone", 1L));
  }

  @Test
  void a_note_on_several_replies_is_taken_back_for_all_of_them_with_one_call() {
    bench.desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    bench.desk.customer("1", "And the other?");
    bench.desk.agent("1", "cold too");
    bench.pull();
    bench.clock.move(Bench.SETTLE.chat());
    bench.work();
    assertThat(undo().removed()).isEqualTo(Map.of(Removal.DELETED, 1));
    assertThat(bench.noteStates()).isEqualTo(Map.of("undone", 2L));
    assertThat(bench.desk.calls("remove")).isEqualTo(1);
  }

  @Test
  void notes_written_before_the_date_stay() {
    noted("1");
    bench.clock.move(Duration.ofHours(1));
    Instant since = bench.clock.instant();
    noted("2");
    undo(since, 0);
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    assertThat(bench.desk.ticket("2").internal()).isEmpty();
  }

  @Test
  void what_is_planned_is_not_written_any_more() {
    bench.desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    bench.pull();
    bench.clock.move(Bench.SETTLE.chat());
    bench.review();
    assertThat(undo().held()).isEqualTo(1);
    bench.settleAndWork();
    assertThat(bench.desk.ticket("1").internal()).isEmpty();
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L));
  }

  @Test
  void a_note_that_may_stand_on_a_ticket_is_counted_and_left_to_the_note_pass() {
    bench.desk.failAfter("write", new Unreachable("the answer was lost", true, null));
    noted("1");
    Undone done = undo();
    assertThat(done.onTheirWay()).isEqualTo(1);
    assertThat(done.removed()).isEmpty();
    bench.clock.move(Duration.ofMinutes(3));
    bench.work();
    assertThat(undo().removed()).isEqualTo(Map.of(Removal.DELETED, 1));
    assertThat(bench.desk.ticket("1").internal()).isEmpty();
  }

  @Test
  void a_note_that_the_helpdesk_wont_let_go_is_told_and_others_go_on() {
    noted("1");
    noted("2");
    bench.desk.failBefore("remove", new Refused("the ticket is closed", Refused.Reason.CLOSED));
    Undone done = undo();
    assertThat(done.left()).hasSize(1);
    assertThat(done.left().get(0).ticket()).hasToString("desk/1");
    assertThat(done.left().get(0).reason()).isEqualTo("the ticket is closed");
    assertThat(done.removed()).isEqualTo(Map.of(Removal.DELETED, 1));
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L, "undone", 1L));
    assertThat(done.remaining()).isZero();
  }

  /** As of every ticket while the whole account can't be reached. */
  @Test
  void a_note_on_a_ticket_that_is_denied_is_left_and_not_taken_for_undone() {
    noted("1");
    bench.desk.failBefore("remove", new Refused("not here", Refused.Reason.GONE));
    assertThat(undo().left()).hasSize(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
    assertThat(undo().removed()).isEqualTo(Map.of(Removal.DELETED, 1));
  }

  @Test
  void a_spent_budget_ends_the_step_and_says_when_to_go_on() {
    noted("1");
    noted("2");
    Instant until = bench.clock.instant().plusSeconds(40);
    bench.desk.failBefore("remove", new RateLimited("the budget is spent", until));
    Undone stopped = undo();
    assertThat(Objects.requireNonNull(stopped.trouble()).waitUntil()).isEqualTo(until);
    assertThat(stopped.trouble().limit()).isTrue();
    assertThat(stopped.remaining()).isEqualTo(2);
    assertThat(undo(Instant.EPOCH, stopped.after()).remaining()).isZero();
    assertThat(bench.noteStates()).isEqualTo(Map.of("undone", 2L));
  }

  @Test
  void without_rights_a_person_must_act_first() {
    noted("1");
    bench.desk.failBefore("remove", new Unauthorized("the token is no longer valid"));
    Undone stopped = undo();
    assertThat(Objects.requireNonNull(stopped.trouble()).waitUntil()).isNull();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void a_removal_whose_answer_was_lost_is_found_done_the_next_time() {
    noted("1");
    bench.desk.failBefore("remove", new Unreachable("no answer", true, null));
    MessageId note = ((Reviewed) bench.rows().get(0).outcome()).note().id();
    bench.desk.ticket("1").remove(Objects.requireNonNull(note));
    undo();
    assertThat(undo().removed()).isEqualTo(Map.of(Removal.ALREADY_GONE, 1));
    assertThat(bench.noteStates()).isEqualTo(Map.of("undone", 1L));
  }

  @Test
  void many_notes_are_taken_back_some_at_a_time() {
    for (int ticket = 1; ticket <= 45; ticket++) {
      noted("" + ticket);
    }
    long after = 0;
    int steps = 0;
    Undone done;
    do {
      done = undo(Instant.EPOCH, after);
      after = done.after();
      steps++;
    } while (done.remaining() > 0);
    assertThat(steps).isEqualTo(3);
    assertThat(bench.noteStates()).isEqualTo(Map.of("undone", 45L));
  }

  @Test
  void counting_ends_somewhere_so_that_a_walk_does_not_count_all_at_each_step() {
    for (int ticket = 1; ticket <= 3; ticket++) {
      noted("" + ticket);
    }
    assertThat(
            bench.ledger.<Long>ask(
                books -> books.writtenNotes().countAfter(0, "desk", Instant.EPOCH, 2)))
        .isEqualTo(2);
  }
}
