package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.NoteClaims.Claimed;
import dev.attune.deploy.ledger.NoteClaims.OfTicket;
import dev.attune.deploy.ledger.NotePlans.Plan;
import dev.attune.deploy.ledger.NotePlans.Refusal;
import dev.attune.deploy.ledger.WrittenNotes.Written;
import dev.attune.note.NoteMark;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of notes, by the same ways as in earnest; each step is an hour behind the last. */
final class NoteSteps {

  private static final int HOUR = 3600;

  private final Ledger ledger;
  private Instant now;

  NoteSteps(Ledger ledger, Instant now) {
    this.ledger = ledger;
    this.now = now;
  }

  static NoteMark mark(String account, String message) {
    return NoteMark.of("fake", account, new MessageId(message));
  }

  void plan(TicketId ticket, String message, Decision decision) {
    NoteMark mark = mark(ticket.account(), message);
    Plan plan = new Plan(ticket, new MessageId(message), List.of(mark), "a1", now);
    ledger.keep(books -> books.notePlans().add(plan, decision, now));
  }

  /**
   * Brings a planned note of an account to a state.
   *
   * @param state planned, sending, written, refused or held
   */
  void bring(String account, String message, String state) {
    Claimed note = claimed(account, message);
    ledger.keep(
        books -> {
          switch (state) {
            case "planned" -> books.noteClaims().postpone(note, now, "away");
            case "sending" -> books.noteClaims().sending(List.of(note), now);
            case "written" -> books.noteClaims().written(note, new MessageId("n" + message), now);
            case "refused" -> books.noteClaims().refused(note, "no rights", now);
            case "held" -> books.noteClaims().held(note, "too old", now);
            default -> throw new IllegalArgumentException(state);
          }
        });
  }

  Claimed claimed(String account, String message) {
    now = now.plusSeconds(HOUR);
    Optional<OfTicket> due = claim(account);
    while (due.isPresent()) {
      for (Claimed note : due.get().notes()) {
        if (note.message().value().equals(message)) {
          return note;
        }
      }
      due = claim(account);
    }
    throw new IllegalStateException("no note is due on " + message);
  }

  private Optional<OfTicket> claim(String account) {
    return ledger.ask(books -> books.noteClaims().claim(account, now, now.plusSeconds(1)));
  }

  void undo(TicketId ticket, String message) {
    Written note = new Written(0, ticket, new MessageId("n" + message));
    ledger.keep(books -> books.writtenNotes().undone(note, now));
  }

  /** All refused ones of an account. */
  void retry(String account) {
    ledger.keep(
        books -> {
          for (Refusal note : books.notePlans().refused(account, null, 0, 100)) {
            books.notePlans().again(account, note, now);
          }
        });
  }

  /** Holds what is planned. */
  void stop(String account) {
    ledger.keep(books -> books.writtenNotes().holdPlanned(account, "withdrawn", now));
  }
}
