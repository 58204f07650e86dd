package dev.attune.freshdesk;

import dev.attune.freshdesk.wire.Conversation;
import dev.attune.freshdesk.wire.FreshdeskApi;
import dev.attune.freshdesk.wire.NewNote;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.util.Optional;

/**
 * Writes internal notes and deletes them. Thread-safe.
 *
 * <p>Easy to get wrong: Freshdesk has no write that fails when the ticket has changed, so two notes
 * can come to stand on it; the second one can be found by its mark and deleted.
 */
final class FreshdeskNotes {

  private final FreshdeskApi api;
  private final FreshdeskReader reader;

  FreshdeskNotes(FreshdeskApi api, FreshdeskReader reader) {
    this.api = api;
    this.reader = reader;
  }

  WriteOutcome write(InternalNote note, Look look) {
    long ticket = reader.number(note.ticket());
    if (!note.ticket().equals(look.ticket().id())) {
      throw new IllegalArgumentException(
          "looked at ticket " + look.ticket().id() + " but the note is for " + note.ticket());
    }
    Conversation taken = api.note(ticket, NewNote.internal(harmless(note.html())));
    if (taken.id() == null) {
      throw new Unreachable(
          "Freshdesk answered the note on ticket "
              + note.ticket()
              + " without showing it. It may stand there all the same: the ticket is looked at"
              + " before anything is written again.",
          true,
          null);
    }
    if (!Boolean.TRUE.equals(taken.hidden())) {
      takeBack(ticket, taken.id());
      throw notPrivate(note.ticket(), taken.id());
    }
    return new WriteOutcome.Written(new MessageId(String.valueOf(taken.id())));
  }

  /** Breaks placeholders: a customer's words must not fetch data into the note. */
  static String harmless(String html) {
    return html.replaceAll("\\{(?=[{%])", "{ ");
  }

  private void takeBack(long ticket, long note) {
    try {
      api.delete(ticket, note);
    } catch (HelpdeskException e) {
      // the caller is told the worse news, that the note was public; it must not be lost in this
    }
  }

  private static Refused notPrivate(TicketId id, long note) {
    return new Refused(
        "Freshdesk took the note on ticket "
            + id
            + " for a public one ("
            + note
            + "). It was deleted at once as far as Freshdesk let us; the customer may have been"
            + " mailed. Set attune.account."
            + id.account()
            + ".notes=off, look at that ticket, and tell us.",
        Reason.NOT_PRIVATE);
  }

  Removal remove(TicketId id, MessageId note) {
    long ticket = reader.number(id);
    try {
      Optional<Conversation> standing =
          reader.conversations(ticket, "undo").stream()
              .filter(one -> String.valueOf(one.id()).equals(note.value()))
              .findFirst();
      if (standing.isEmpty()) {
        return Removal.ALREADY_GONE;
      }
      delete(id, ticket, standing.get());
      return Removal.DELETED;
    } catch (Refused e) {
      if (e.reason() == Reason.GONE) {
        return Removal.ALREADY_GONE;
      }
      throw e;
    }
  }

  private void delete(TicketId id, long ticket, Conversation note) {
    if (!Boolean.TRUE.equals(note.hidden()) || note.id() == null) {
      throw new Refused(
          "Message "
              + note.id()
              + " of ticket "
              + id
              + " is not an internal note, so it is none of ours. Nothing was deleted.",
          Reason.OTHER);
    }
    api.delete(ticket, note.id());
  }
}
