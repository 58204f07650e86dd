package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.FakeHelpdesk;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.note.NoteMark;
import dev.attune.ticket.Author;
import dev.attune.ticket.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A note that landed twice, because a write was late or a server was frozen, is taken back. */
class DoubleCheckTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void planANote() {
    bench.desk.withoutStamps();
    bench.planANote();
  }

  @Test
  void a_server_frozen_while_it_wrote_takes_its_note_back_when_another_stands_there() {
    // frozen behind the mark "sending": the other waits two minutes, looks, and writes
    bench.desk.during("write", this::anotherServerWrites);
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(2);
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void a_server_frozen_before_it_said_that_it_sends_writes_nothing() {
    bench.desk.failBefore("look", new Unreachable("no answer", false, null));
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).isEmpty();
  }

  @Test
  void the_second_note_goes_even_if_the_helpdesk_can_not_be_reached_at_first() {
    bench.desk.during("write", this::anotherServerWrites);
    bench.note();
    bench.desk.failBefore("look", new Unreachable("no answer", false, null));
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(2);
    bench.clock.move(Duration.ofMinutes(3));
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_write_that_lands_later_than_it_may_is_taken_back() {
    bench.desk.failBefore("write", new Unreachable("reset", true, null));
    bench.note();
    bench.clock.move(Duration.ofMinutes(3));
    bench.note();
    List<String> once = bench.desk.ticket("1").internal();
    bench.desk.say("1", Author.of("bot", Role.AGENT), once.get(0), false);
    bench.clock.move(Duration.ofMinutes(11));
    while (bench.note()) {
      // until nothing is due
    }
    assertThat(bench.desk.ticket("1").internal()).isEqualTo(once);
  }

  @Test
  void a_write_that_lands_after_another_was_found_is_taken_back() {
    bench.desk.failBefore("write", new Unreachable("reset", true, null));
    bench.note();
    bench.clock.move(Duration.ofMinutes(3));
    bench.desk.failAfter("write", new Unreachable("reset", true, null));
    bench.note();
    bench.clock.move(Duration.ofMinutes(3));
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
    landsLate();
  }

  @Test
  void a_server_that_thaws_behind_another_and_gets_no_answer_has_the_ticket_looked_at() {
    bench.desk.during(
        "write",
        () -> {
          anotherServerWrites();
          bench.clock.move(Duration.ofMinutes(11));
          whileDue();
          bench.desk.failAfter("write", new Unreachable("reset", true, null));
        });
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(2);
    bench.clock.move(Duration.ofMinutes(11));
    whileDue();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void the_last_of_many_writes_is_waited_for_until_it_has_surely_landed() {
    for (int write = 0; write < 8; write++) {
      bench.desk.failBefore("write", new Unreachable("reset", true, null));
    }
    while (bench.desk.calls("write") < 8) {
      bench.clock.move(Duration.ofMinutes(1));
      bench.note();
    }
    bench.clock.move(Duration.ofMinutes(9));
    bench.note();
    bench.desk.say("1", Author.of("bot", Role.AGENT), "A thought on this reply " + mark(), false);
    bench.clock.move(Duration.ofMinutes(2));
    whileDue();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
    landsLate();
  }

  @Test
  void a_look_that_is_denied_is_asked_for_again() {
    bench.desk.during("write", this::anotherServerWrites);
    bench.note();
    bench.desk.failBefore("look", new Refused("suspended", Refused.Reason.FORBIDDEN));
    bench.note();
    bench.clock.move(Duration.ofMinutes(3));
    whileDue();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  private void landsLate() {
    secondNote();
    bench.clock.move(Duration.ofMinutes(11));
    whileDue();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_look_asked_for_while_another_is_under_way_is_not_lost() {
    writtenOnce();
    recheck(bench.clock.instant());
    bench.desk.during("look", () -> recheck(bench.clock.instant()));
    bench.note();
    secondNote();
    whileDue();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_look_asked_for_later_is_not_lost_behind_an_earlier_one() {
    writtenOnce();
    recheck(bench.clock.instant());
    recheck(bench.clock.instant().plus(Duration.ofMinutes(10)));
    bench.note();
    secondNote();
    whileDue();
    assertThat(bench.desk.ticket("1").internal()).hasSize(2);
    bench.clock.move(Duration.ofMinutes(10));
    whileDue();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_fault_of_ours_in_the_look_has_it_looked_at_again() {
    bench.desk.during("write", this::anotherServerWrites);
    bench.note();
    bench.desk.failBefore("look", new IllegalStateException("quoting a ticket"));
    bench.note();
    bench.clock.move(Duration.ofMinutes(3));
    whileDue();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  private void writtenOnce() {
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  private void secondNote() {
    String note = bench.desk.ticket("1").internal().get(0);
    bench.desk.say("1", Author.of("bot", Role.AGENT), note, false);
  }

  private void recheck(Instant dueAt) {
    bench.ledger.keep(books -> books.rechecks().add(FakeHelpdesk.id("1"), dueAt));
  }

  private void whileDue() {
    while (bench.note()) {
      // until nothing is due
    }
  }

  @Test
  void an_agent_who_quotes_our_mark_is_left_alone() {
    NoteMark mark = mark();
    bench.desk.during(
        "write",
        () -> {
          anotherServerWrites();
          bench.desk.internal("1", "see " + mark);
        });
    bench.note();
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(2).contains("see " + mark);
  }

  private NoteMark mark() {
    return NoteMark.of("fake", "desk", bench.desk.ticket("1").messages().get(1).id());
  }

  /** Where the token is an agent's own, their messages and our notes have one author. */
  @Test
  void nor_is_one_whose_token_we_write_with() {
    NoteMark mark = mark();
    bench.desk.during(
        "write",
        () -> {
          anotherServerWrites();
          bench.desk.internal("1", "bot", "see " + mark);
        });
    bench.note();
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(2).contains("see " + mark);
  }

  private void anotherServerWrites() {
    bench.clock.move(Duration.ofMinutes(3));
    bench.note();
    assertThat(FakeHelpdesk.id("1").number()).isEqualTo("1");
  }
}
