package dev.attune.freshdesk;

import dev.attune.freshdesk.wire.Conversation;
import dev.attune.freshdesk.wire.FreshdeskApi;
import dev.attune.freshdesk.wire.NewNote;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.note.NoteMark;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes internal notes and deletes them. Thread-safe.
 *
 * <p>Easy to get wrong: Freshdesk has no write that fails when the ticket has changed, so two notes
 * can come to stand on it; the second one can be found by its mark and deleted.
 */
final class FreshdeskNotes {

  /** Freshdesk's number for notes, in its list of what messages are. */
  private static final int NOTE = 2;

  private final FreshdeskApi api;
  private final FreshdeskReader reader;
  private volatile long me;

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
      throw notPrivate(note.ticket(), taken.id(), takenBack(ticket, taken.id()));
    }
    return new WriteOutcome.Written(new MessageId(String.valueOf(taken.id())));
  }

  /** Breaks placeholders: a customer's words must not fetch data into the note. */
  static String harmless(String html) {
    return html.replaceAll("\\{(?=[{%])", "{ ");
  }

  /** At once, whatever is left of our share of the limits; false when it stands there still. */
  private boolean takenBack(long ticket, long note) {
    try {
      api.urgent().delete(ticket, note);
      return true;
    } catch (RuntimeException e) { // such as a ledger's that is away just now
      // the caller is told the worse news, that the note was public; it must not be lost in this
      return false;
    }
  }

  private static Refused notPrivate(TicketId id, long note, boolean deleted) {
    return new Refused(
        "Freshdesk took the note on ticket "
            + id
            + " for a public one ("
            + note
            + "). It "
            + (deleted ? "was deleted at once" : "could not be deleted: do that by hand now")
            + "; the customer may have been mailed. Set attune.account."
            + id.account()
            + ".notes=off, look at that ticket, and tell us.",
        Reason.NOT_PRIVATE);
  }

  Removal remove(TicketId id, MessageId note) {
    long ticket = reader.number(id);
    Optional<Conversation> standing =
        reader.conversations(ticket, "undo").stream()
            .filter(one -> String.valueOf(one.id()).equals(note.value()))
            .findFirst();
    if (standing.isEmpty()) {
      return Removal.ALREADY_GONE;
    }
    delete(id, ticket, standing.get());
    return Removal.DELETED;
  }

  private void delete(TicketId id, long ticket, Conversation note) {
    if (note.id() == null || !Objects.equals(note.userId(), me())) {
      throw notOurs(id, note, "was not written by the bot user");
    }
    if (!Boolean.TRUE.equals(note.hidden()) && !(note.from(NOTE) && marked(note))) {
      throw notOurs(id, note, "is no internal note");
    }
    api.delete(ticket, note.id());
  }

  /** One of ours that came to stand there in public: agents' public notes carry no mark. */
  private static boolean marked(Conversation note) {
    return !NoteMark.in(note.body() + " " + note.bodyText()).isEmpty();
  }

  private long me() {
    if (me == 0) {
      Long id = api.me("undo").id();
      me = id == null ? 0 : id;
    }
    return me;
  }

  private static Refused notOurs(TicketId id, Conversation note, String why) {
    return new Refused(
        "Message "
            + note.id()
            + " of ticket "
            + id
            + " "
            + why
            + ", so it is none of our notes. Nothing was deleted.",
        Reason.OTHER);
  }
}
