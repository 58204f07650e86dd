package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.account.Timings;
import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Checkpoints.Standing;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.note.NoteMark;
import dev.attune.ticket.Author;
import dev.attune.ticket.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A helpdesk that makes a note public does so once. */
class PublicNoteTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void planANote() {
    bench.planANote();
  }

  /** Its answer was lost, and with it the word that it was public. */
  @Test
  void a_note_that_turns_out_to_be_public_is_not_written_again_and_stops_the_account() {
    isPublic();
    bench.note();
    assertThat(bench.desk.calls("write")).isEqualTo(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L));
    assertThat(bench.ledger.ask(books -> books.checkpoints().of("desk")).orElseThrow())
        .extracting(Standing::notesStoppedBecause)
        .asString()
        .startsWith("ticket desk/1: A message that all can read carries the reference of a note");
  }

  private void isPublic() {
    bench.desk.failBefore("write", new Unreachable("reset", true, null));
    bench.note();
    says("bot");
    bench.clock.move(Duration.ofMinutes(3));
  }

  private void says(String who) {
    String note = "A thought on this reply " + mark();
    bench.desk.say("1", Author.of(who, Role.AGENT), note, true);
  }

  private NoteMark mark() {
    return NoteMark.of("fake", "desk", bench.desk.ticket("1").messages().get(1).id());
  }

  private void whileDue() {
    while (bench.note()) {
      // until nothing is due
    }
  }

  private long inPublic() {
    return bench.desk.ticket("1").messages().stream()
        .filter(message -> message.isPublic() && message.text().value().contains(mark().value()))
        .count();
  }

  @Test
  void it_is_taken_back_though_the_account_is_stopped_and_the_first_tries_fail() {
    isPublic();
    bench.desk.failBefore("remove", new Unreachable("away", false, null));
    bench.desk.failBefore("remove", new Refused("blocked", Refused.Reason.FORBIDDEN));
    whileDue();
    assertThat(inPublic()).isEqualTo(1);
    bench.notes = NoteSwitch.OFF;
    for (int minute = 0; minute < 10; minute++) {
      bench.clock.move(Duration.ofMinutes(1));
      whileDue();
    }
    assertThat(inPublic()).isZero();
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L));
  }

  @Test
  void one_that_the_helpdesk_tells_to_be_public_is_taken_back_where_that_failed_at_once() {
    bench.desk.during("write", () -> says("bot"));
    bench.desk.failBefore("write", new Refused("it is public", Refused.Reason.NOT_PRIVATE));
    whileDue();
    assertThat(inPublic()).isZero();
    assertThat(bench.desk.calls("write")).isEqualTo(1);
    assertThat(bench.ledger.ask(books -> books.checkpoints().of("desk")).orElseThrow())
        .extracting(Standing::notesStoppedBecause)
        .isEqualTo("ticket desk/1: it is public");
  }

  @Test
  void one_that_turns_up_beside_the_note_that_stands_there_is_taken_back_and_stops_the_account() {
    bench.desk.failBefore("write", new Unreachable("reset", true, null));
    bench.note();
    bench.clock.move(Duration.ofMinutes(3));
    bench.note();
    says("bot");
    says("a1"); // an agent has quoted it
    bench.clock.move(Duration.ofMinutes(11));
    whileDue();
    assertThat(inPublic()).isEqualTo(1);
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    assertThat(bench.ledger.ask(books -> books.checkpoints().of("desk")).orElseThrow())
        .extracting(Standing::notesStoppedBecause)
        .isNotNull();
  }

  @Test
  void one_of_unknown_outcome_is_looked_for_though_notes_are_switched_off_meanwhile() {
    bench.desk.failBefore("write", new Unreachable("reset", true, null));
    bench.note();
    bench.notes = NoteSwitch.OFF;
    NotePass pass = new NotePass(bench.ledger, bench.clock, () -> bench.policy);
    pass.step(bench.account());
    says("bot");
    bench.clock.move(Duration.ofMinutes(3));
    pass.step(bench.account());
    assertThat(inPublic()).isZero();
  }

  @Test
  void what_stood_in_public_is_known_though_the_ledger_was_away_just_then() {
    bench.desk.during("write", () -> run("alter table recheck rename to away"));
    bench.desk.failBefore("write", new Refused("it is public", Refused.Reason.NOT_PRIVATE));
    NotePass pass = new NotePass(bench.ledger, bench.clock, () -> bench.policy);
    for (int sight = 0; sight < 2; sight++) {
      assertThatThrownBy(() -> pass.step(bench.account())).isInstanceOf(LedgerFailure.class);
      bench.clock.move(Duration.ofMinutes(30));
    }
    run("alter table away rename to recheck");
    pass.step(bench.account());
    assertThat(bench.desk.calls("write")).isEqualTo(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L));
    assertThat(bench.ledger.ask(books -> books.checkpoints().of("desk")).orElseThrow())
        .extracting(Standing::notesStoppedBecause)
        .isEqualTo("ticket desk/1: it is public");
  }

  @Test
  void it_is_known_to_the_next_process_too(@TempDir Path directory) {
    Path file = directory.resolve("data").resolve("notes-in-public");
    bench.desk.during("write", () -> run("alter table recheck rename to away"));
    bench.desk.failBefore("write", new Refused("it is public", Refused.Reason.NOT_PRIVATE));
    assertThatThrownBy(() -> pass(file).step(bench.account())).isInstanceOf(LedgerFailure.class);
    run("alter table away rename to recheck");
    bench.clock.move(Duration.ofMinutes(30));
    pass(file).step(bench.account());
    assertThat(bench.desk.calls("write")).isEqualTo(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L));
    assertThat(bench.ledger.ask(books -> books.checkpoints().of("desk")).orElseThrow())
        .extracting(Standing::notesStoppedBecause)
        .isEqualTo("ticket desk/1: it is public");
    assertThat(Unrecorded.in(file).of("desk")).isEmpty();
  }

  private NotePass pass(Path file) {
    return new NotePass(
        bench.ledger, bench.clock, () -> bench.policy, Timings.NONE, Unrecorded.in(file));
  }

  @Test
  void a_damaged_file_of_such_notes_stops_no_server(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("notes-in-public"), "[{\"account\"");
    assertThat(Unrecorded.in(file).of("desk")).isEmpty();
    assertThat(file).hasContent("[{\"account\"");
  }

  private void run(String sql) {
    try (var connection = bench.database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Who knows the mark before it was sent has it from somewhere else. */
  @Test
  void a_mark_in_public_keeps_no_note_that_was_never_sent() {
    bench.desk.agent("1", "as I said in " + mark());
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_note_that_stands_in_public_and_is_not_known_to_have_been_sent_is_no_second_time_written() {
    says("bot");
    whileDue();
    assertThat(bench.desk.calls("write")).isZero();
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L));
  }

  @Test
  void none_is_sent_once_another_server_has_stopped_the_notes_behind_the_look() {
    bench.desk.during("look", () -> stop("another server saw one in public"));
    whileDue();
    assertThat(bench.desk.calls("write")).isZero();
    bench.clock.move(Duration.ofMinutes(3));
    whileDue();
    assertThat(bench.desk.calls("write")).isZero();
    stop(null);
    whileDue();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  private void stop(@Nullable String because) {
    bench.ledger.keep(books -> books.checkpoints().stopNotes("desk", because));
  }
}
