package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Checkpoints.Standing;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.note.NoteMark;
import dev.attune.ticket.Author;
import dev.attune.ticket.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A helpdesk that makes a note public does so once. */
class PublicNoteTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void planANote() {
    bench.begun();
    bench.desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    bench.pull();
    bench.clock.move(Bench.SETTLE.other());
    bench.review();
  }

  /** Its answer was lost, and with it the word that it was public. */
  @Test
  void a_note_that_turns_out_to_be_public_is_not_written_again_and_stops_the_account() {
    NoteMark mark = NoteMark.of("fake", "desk", bench.desk.ticket("1").messages().get(1).id());
    bench.desk.failBefore("write", new Unreachable("reset", true, null));
    bench.note();
    bench.desk.say("1", Author.of("bot", Role.AGENT), "A thought on this reply " + mark, true);
    bench.clock.move(Duration.ofMinutes(3));
    bench.note();
    assertThat(bench.desk.calls("write")).isEqualTo(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L));
    assertThat(bench.ledger.ask(books -> books.checkpoints().of("desk")).orElseThrow())
        .extracting(Standing::notesStoppedBecause)
        .asString()
        .startsWith("ticket desk/1: A message that all can read carries the reference of a note");
  }

  /** Who knows the mark before it was sent has it from somewhere else. */
  @Test
  void a_mark_in_public_keeps_no_note_that_was_never_sent() {
    NoteMark mark = NoteMark.of("fake", "desk", bench.desk.ticket("1").messages().get(1).id());
    bench.desk.agent("1", "as I said in " + mark);
    bench.note();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }
}
