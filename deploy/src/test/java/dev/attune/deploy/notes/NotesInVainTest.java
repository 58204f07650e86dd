package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.ticket.Author;
import dev.attune.ticket.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that never arrive: tried a bounded number of times, shown, and written on request. */
class NotesInVainTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void planANote() {
    bench.planANote();
  }

  @Test
  void a_note_that_never_arrives_is_refused_with_its_reason_and_written_once_it_is_asked_for() {
    for (int fault = 0; fault < 8; fault++) {
      bench.desk.failBefore("write", new Unreachable("zen answered 500", true, null));
    }
    minutes(180);
    assertThat(bench.desk.calls("write")).isEqualTo(8);
    Note note = ((Reviewed) bench.rows().get(0).outcome()).note();
    assertThat(note.state()).isEqualTo(Note.State.REFUSED);
    assertThat(note.reason()).isEqualTo("sent 8 times in vain; at last: zen answered 500");

    assertThat(again("2")).isZero();
    assertThat(again("1")).isEqualTo(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("sending", 1L));
    minutes(3);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_refused_note_that_stands_there_after_all_is_not_written_again() {
    bench.desk.failAfter("write", new Refused("no rights", Refused.Reason.CLOSED));
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("refused", 1L));
    again(null);
    minutes(3);
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void a_note_asked_for_again_goes_once_the_write_before_it_lands_late() {
    for (int fault = 0; fault < 8; fault++) {
      bench.desk.failBefore("write", new Unreachable("zen answered 500", true, null));
    }
    minutes(180);
    again(null);
    minutes(1);
    List<String> once = bench.desk.ticket("1").internal();
    assertThat(once).hasSize(1);
    bench.desk.say("1", Author.of("bot", Role.AGENT), once.get(0), false);
    minutes(12);
    assertThat(bench.desk.ticket("1").internal()).isEqualTo(once);
  }

  @Test
  void what_was_taken_for_a_public_message_is_never_written_again() {
    bench.desk.failBefore("write", new Refused("it is public", Refused.Reason.NOT_PRIVATE));
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L));
    assertThat(again(null)).isZero();
  }

  /** Earlier versions kept it as refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zendesk took the note on ticket desk/1 for a public comment (7).",
        "Freshdesk took the note on ticket desk/1 for a public one (7).",
        "Request Tracker took the note on ticket desk/1 for something else than a comment (7)"
      })
  void nor_is_what_an_earlier_version_refused_as_such(String reason) {
    bench.desk.failBefore("write", new Refused(reason, Refused.Reason.CLOSED));
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("refused", 1L));
    assertThat(again(null)).isZero();
    assertThat(bench.noteStates()).isEqualTo(Map.of("refused", 1L));
  }

  @Test
  void notes_that_are_switched_off_meanwhile_do_not_forget_a_write_of_unknown_outcome() {
    bench.desk.failBefore("write", new Unreachable("reset", true, null));
    bench.note();
    bench.clock.move(Duration.ofMinutes(3));
    bench.desk.during("look", () -> bench.notes = NoteSwitch.OFF);
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("sending", 1L));
  }

  @Test
  void looks_that_fail_in_an_outage_are_no_failed_writes() {
    bench.desk.failBefore("write", new Unreachable("reset", true, null));
    for (int fault = 0; fault < 20; fault++) {
      bench.desk.failBefore("look", new Unreachable("no answer", false, null));
    }
    minutes(180);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void a_note_that_grew_too_old_says_what_had_kept_it() {
    bench.desk.failBefore("look", new Unauthorized("the token was revoked"));
    bench.note();
    bench.clock.move(Duration.ofHours(25));
    bench.note();
    assertThat(((Reviewed) bench.rows().get(0).outcome()).note().reason())
        .isEqualTo("too old to help by now; it had waited: the token was revoked");
  }

  @Test
  void a_note_that_ends_every_server_is_given_up_unlooked_until_it_is_asked_for() {
    bench.desk.forgetCalls();
    for (int death = 0; death < 8; death++) {
      dieWithTheNote();
    }
    bench.note();
    assertThat(bench.desk.calls("look")).isZero();
    assertThat(((Reviewed) bench.rows().get(0).outcome()).note().reason())
        .contains("the server ended 8 times while it was at this note")
        .contains("./attune retry --notes");
    again(null);
    minutes(3);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  private void dieWithTheNote() {
    Instant now = bench.clock.instant();
    bench.ledger.keep(
        books -> {
          books.nodes().beat(now);
          assertThat(books.noteClaims().claim("desk", now, now.plusSeconds(120))).isPresent();
        });
    new Ledger(bench.database, "other")
        .ask(books -> books.nodes().takeOver(now.plusSeconds(1), now));
  }

  private int again(@Nullable String ticket) {
    return refused().plan(bench.account(), ticket).planned();
  }

  private RefusedNotes refused() {
    return new RefusedNotes(bench.ledger, bench.clock, () -> bench.policy);
  }

  private void minutes(int many) {
    for (int minute = 0; minute < many; minute++) {
      bench.note();
      bench.clock.move(Duration.ofMinutes(1));
    }
  }
}
