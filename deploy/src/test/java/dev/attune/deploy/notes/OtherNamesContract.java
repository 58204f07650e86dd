package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.NoteClaims.OfTicket;
import dev.attune.deploy.ledger.NotePlans.Plan;
import dev.attune.deploy.ledger.WrittenNotes.Written;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.note.NoteMark;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.ticket.Author;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account that got another name, on every database: what was noted by the old one is noted. */
abstract class OtherNamesContract {

  private static final String OLD = "acme";

  private final Bench bench = bench();
  private MessageId reply = new MessageId("none");

  abstract Bench bench();

  @BeforeEach
  void begin() {
    bench.begun();
    bench.desk.customer("1", "Where is it?");
    reply = bench.desk.agent("1", "cold answer");
  }

  private NoteMark mark() {
    return NoteMark.of("fake", OLD, reply);
  }

  private void was(String vendor) {
    bench.ledger.keep(
        books ->
            books.checkpoints().begin(OLD, vendor, bench.clock.instant(), new Checkpoint("0")));
  }

  private void stands() {
    bench.desk.say("1", Author.of("bot", Role.AGENT), "A thought on this reply " + mark(), false);
  }

  @Test
  void a_note_that_stands_by_the_old_name_is_the_replys_note() {
    was("fake");
    stands();
    bench.settleAndWork();
    assertThat(bench.desk.calls("write")).isZero();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void the_name_of_another_vendors_account_is_none_of_it() {
    was("rt");
    stands();
    bench.settleAndWork();
    assertThat(bench.desk.calls("write")).isEqualTo(1);
  }

  @Test
  void nor_is_the_name_of_another_helpdesk_of_the_vendors() {
    was("fake");
    are("other.example.com", "desk.example.com");
    stands();
    takenBack();
    bench.settleAndWork();
    assertThat(bench.desk.calls("write")).isEqualTo(1);
  }

  private void are(String old, String now) {
    bench.ledger.keep(
        books -> {
          assertThat(books.desks().learn(OLD, null, old)).isTrue();
          assertThat(books.desks().learn("desk", null, now)).isTrue();
        });
  }

  @Test
  void a_note_that_was_taken_back_by_the_old_name_is_not_written_by_the_new_one() {
    was("fake");
    are("desk.example.com", "desk.example.com");
    takenBack();
    bench.settleAndWork();
    assertThat(bench.rows()).hasSize(1);
    assertThat(bench.noteStates()).isEmpty();
    assertThat(bench.desk.calls("write")).isZero();
  }

  private void takenBack() {
    Instant now = bench.clock.instant();
    bench.ledger.keep(
        books -> {
          TicketId ticket = new TicketId(OLD, "1");
          books.tickets().see(ticket);
          books
              .notePlans()
              .add(new Plan(ticket, reply, List.of(mark()), "a1", now), Decision.COACHING, now);
          OfTicket claimed = books.noteClaims().claim(OLD, now, now).orElseThrow();
          books.noteClaims().written(claimed.notes().get(0), new MessageId("n1"), now);
          books.writtenNotes().undone(new Written(1, ticket, new MessageId("n1")), now);
        });
  }
}
