package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.FakeHelpdesk;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.note.NoteMark;
import dev.attune.ticket.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotePassTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void planANote() {
    bench.planANote();
  }

  @Test
  void a_planned_note_is_written_once_and_recorded_with_the_vendors_id() {
    bench.note();
    List<String> internal = bench.desk.ticket("1").internal();
    assertThat(internal).hasSize(1);
    assertThat(internal.get(0)).contains("Say when cold comes.");
    Note note = ((Reviewed) bench.rows().get(0).outcome()).note();
    assertThat(note.state()).isEqualTo(Note.State.WRITTEN);
    assertThat(note.id()).isEqualTo(bench.desk.ticket("1").messages().get(2).id());
    assertThat(bench.note()).isFalse();
  }

  @Test
  void a_note_costs_one_look_and_one_write() {
    bench.desk.forgetCalls();
    bench.note();
    assertThat(bench.desk.calls("look")).isEqualTo(1);
    assertThat(bench.desk.calls("write")).isEqualTo(1);
  }

  @Test
  void several_replies_of_a_ticket_are_written_as_one_note() {
    bench.desk.customer("1", "And the other?");
    bench.desk.agent("1", "cold too");
    bench.plan();
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    assertThat(NoteMark.in(bench.desk.ticket("1").internal().get(0))).hasSize(2);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 2L));
  }

  @Test
  void a_mark_that_stands_on_the_ticket_already_means_noted() {
    NoteMark mark = NoteMark.of("fake", "desk", bench.desk.ticket("1").messages().get(1).id());
    MessageId standing = bench.desk.internal("1", "A thought on this reply. " + mark);
    bench.note();
    assertThat(bench.desk.calls("write")).isZero();
    assertThat(((Reviewed) bench.rows().get(0).outcome()).note().id()).isEqualTo(standing);
  }

  /** Our own note is gone, and whoever took it away has quoted it. */
  @Test
  void a_mark_in_what_is_no_note_of_ours_means_noted_once_and_is_never_taken_for_it() {
    NoteMark mark = NoteMark.of("fake", "desk", bench.desk.ticket("1").messages().get(1).id());
    MessageId quote = bench.desk.internal("1", "I disagree with: A thought on this reply " + mark);
    bench.note();
    assertThat(bench.desk.calls("write")).isZero();
    Note note = ((Reviewed) bench.rows().get(0).outcome()).note();
    assertThat(note.state()).isEqualTo(Note.State.HELD);
    assertThat(note.reason())
        .isEqualTo(
            "its reference stands in message "
                + quote
                + ", which is no note of ours: it was noted once");
  }

  @Test
  void a_mark_in_a_public_message_is_none() {
    NoteMark mark = NoteMark.of("fake", "desk", bench.desk.ticket("1").messages().get(1).id());
    bench.desk.customer("1", "what is " + mark);
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_ticket_that_changed_since_the_look_is_looked_at_again() {
    bench.desk.during("write", () -> bench.desk.customer("1", "Hurry"));
    bench.note();
    assertThat(bench.desk.calls("look")).isEqualTo(2);
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void notes_switched_off_pause_at_once() {
    bench.notes = NoteSwitch.OFF;
    assertThat(bench.note()).isFalse();
    bench.notes = NoteSwitch.ON;
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void notes_switched_off_between_look_and_write_are_not_written() {
    bench.desk.during("write", () -> bench.notes = NoteSwitch.OFF);
    bench.desk.during(
        "write",
        () -> {
          bench.notes = NoteSwitch.OFF;
          bench.desk.customer("1", "Hurry");
        });
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).isEmpty();
    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 1L));
  }

  @Test
  void a_dry_run_plans_and_writes_nothing() {
    bench.notes = NoteSwitch.DRY_RUN;
    bench.desk.customer("2", "Hello?");
    bench.desk.agent("2", "cold two");
    bench.plan();
    bench.work();
    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 2L));
    assertThat(bench.desk.calls("look")).isZero();
  }

  @Test
  void a_note_that_had_to_wait_too_long_is_held() {
    bench.notes = NoteSwitch.OFF;
    bench.clock.move(Duration.ofHours(25));
    bench.notes = NoteSwitch.ON;
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).isEmpty();
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L));
  }

  @Test
  void a_ledger_from_yesterdays_backup_leaves_no_second_note() {
    bench.note();
    Bench restored = new Bench();
    restored.pull();
    FakeHelpdesk desk = bench.desk;
    restored.adopt(desk).settleAndWork();
    assertThat(desk.ticket("1").internal()).hasSize(1);
    assertThat(restored.noteStates()).isEqualTo(Map.of("written", 1L));
  }
}
