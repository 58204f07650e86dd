package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Checkpoints.Standing;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.ticket.Status;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoteSetbacksTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void planANote() {
    bench.planANote();
  }

  @Test
  void after_an_unknown_outcome_nobody_writes_before_a_late_write_could_have_landed() {
    bench.desk.failBefore("write", new Unreachable("timeout", true, null));
    bench.note();
    bench.clock.move(Duration.ofSeconds(119));
    assertThat(bench.note()).isFalse();
    bench.clock.move(Duration.ofSeconds(2));
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void a_write_whose_answer_was_lost_is_found_and_not_repeated() {
    bench.desk.failAfter("write", new Unreachable("reset", true, null));
    bench.note();
    bench.clock.move(Duration.ofMinutes(3));
    bench.note();
    assertThat(bench.desk.calls("write")).isEqualTo(1);
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void a_fault_of_ours_while_writing_counts_as_an_unknown_outcome() {
    bench.desk.failAfter("write", new IllegalStateException("a bug"));
    bench.note();
    bench.clock.move(Duration.ofSeconds(100));
    assertThat(bench.note()).isFalse();
    bench.clock.move(Duration.ofMinutes(1));
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void notes_that_are_switched_off_are_no_trouble_any_more() {
    bench.desk.failBefore("look", new Unreachable("down", false, null));
    bench.note();
    assertThat(troubles()).isEqualTo(1);
    bench.notes = NoteSwitch.OFF;
    bench.note();
    assertThat(troubles()).isZero();
  }

  @Test
  void notes_that_are_refused_in_the_end_are_no_trouble_any_more() {
    bench.desk.failBefore("look", new Unreachable("down", false, null));
    bench.note();
    assertThat(troubles()).isEqualTo(1);
    for (int sight = 0; sight < 2; sight++) {
      bench.clock.move(Duration.ofMinutes(3));
      bench.pull();
      bench.desk.failBefore("look", new Refused("not ours", Refused.Reason.FORBIDDEN));
      bench.note();
    }
    assertThat(bench.noteStates()).isEqualTo(Map.of("refused", 1L));
    assertThat(troubles()).isZero();
  }

  @Test
  void a_note_that_is_denied_with_the_whole_account_is_written_once_the_account_is_back() {
    for (int sight = 0; sight < 8; sight++) {
      bench.desk.failBefore("look", new Refused("not here", Refused.Reason.GONE));
      bench.desk.failBefore("changes", new Unauthorized("suspended"));
      bench.desk.failBefore("changes", new Unauthorized("suspended"));
    }
    for (int minute = 0; minute < 300; minute++) {
      bench.note();
      bench.pull();
      bench.clock.move(Duration.ofMinutes(1));
    }
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
    assertThat(troubles()).isZero();
  }

  private int troubles() {
    return bench.ledger.ask(books -> books.troubles().of("desk")).size();
  }

  @Test
  void a_note_that_surely_was_not_written_is_tried_again_soon() {
    bench.desk.failBefore("write", new Unreachable("refused", false, null));
    bench.note();
    bench.clock.move(Duration.ofSeconds(10));
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_closed_ticket_refuses_for_good_with_its_reason() {
    bench.desk.ticket("1").status(Status.CLOSED);
    bench.note();
    bench.clock.move(Duration.ofHours(1));
    bench.note();
    assertThat(bench.desk.calls("write")).isEqualTo(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("refused", 1L));
  }

  @Test
  void a_rate_limit_is_waited_for() {
    bench.desk.failBefore(
        "write", new RateLimited("30 a minute", bench.clock.instant().plusSeconds(40)));
    bench.note();
    bench.clock.move(Duration.ofSeconds(39));
    assertThat(bench.note()).isFalse();
    bench.clock.move(Duration.ofSeconds(2));
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_spent_limit_is_left_alone_until_several_notes_fit_in_it() {
    bench.desk.failBefore("write", new RateLimited("spent", bench.clock.instant().plusSeconds(1)));
    bench.note();
    long looks = bench.desk.calls("look");
    bench.clock.move(Duration.ofSeconds(9));
    assertThat(bench.note()).isFalse();
    assertThat(bench.desk.calls("look")).isEqualTo(looks);
    bench.clock.move(Duration.ofSeconds(2));
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void waiting_for_a_limit_is_no_failure_of_the_note() {
    for (int i = 0; i < 20; i++) {
      bench.desk.failBefore(
          i % 2 == 0 ? "look" : "write",
          new RateLimited("30 a minute", bench.clock.instant().plusSeconds(40)));
      bench.note();
      bench.clock.move(Duration.ofMinutes(2));
    }
    bench.desk.failBefore("look", new Unreadable("cut off", null));
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 1L));
    bench.clock.move(Duration.ofMinutes(10));
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void missing_rights_leave_the_note_planned() {
    bench.desk.failBefore("look", new Unauthorized("the token was revoked"));
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 1L));
    bench.clock.move(Duration.ofMinutes(6));
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void a_note_that_was_not_taken_as_internal_stops_all_notes_of_the_account() {
    bench.desk.customer("2", "Hello?");
    bench.desk.agent("2", "cold two");
    bench.plan();
    bench.desk.failBefore("write", new Refused("it is public", Refused.Reason.NOT_PRIVATE));
    bench.work();
    bench.clock.move(Duration.ofHours(1));
    bench.work();
    assertThat(bench.desk.calls("write")).isEqualTo(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L, "planned", 1L));
    Standing standing = bench.ledger.ask(books -> books.checkpoints().of("desk").orElseThrow());
    assertThat(standing.notesStoppedBecause()).isEqualTo("ticket desk/1: it is public");
  }

  @Test
  void a_node_frozen_between_look_and_write_gives_up_when_another_has_taken_over() {
    bench.desk.during(
        "write",
        () -> {
          // frozen just before the write; the other node looks, writes and records meanwhile
          bench.clock.move(Duration.ofMinutes(3));
          bench.note();
        });
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void where_the_vendor_has_no_stamp_the_second_note_is_taken_back() {
    bench.desk.withoutStamps();
    bench.desk.during(
        "write",
        () -> {
          bench.clock.move(Duration.ofMinutes(3));
          bench.note();
        });
    bench.note();
    bench.note();
    assertThat(bench.desk.calls("write")).isEqualTo(2);
    assertThat(bench.desk.calls("remove")).isEqualTo(1);
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_fault_of_ours_at_every_look_ends_in_a_refusal_with_its_place() {
    for (int fault = 0; fault < 8; fault++) {
      bench.desk.failBefore("look", new IllegalStateException("quoting a ticket"));
    }
    for (int minute = 0; minute < 60; minute++) {
      bench.note();
      bench.clock.move(Duration.ofMinutes(1));
    }
    assertThat(bench.noteStates()).isEqualTo(Map.of("refused", 1L));
    assertThat(bench.desk.calls("write")).isZero();
  }
}
