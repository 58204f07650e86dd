package dev.attune.rt;

import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.note.NoteMark;
import dev.attune.rt.wire.NewComment;
import dev.attune.rt.wire.RtApi;
import dev.attune.rt.wire.Stamped;
import dev.attune.rt.wire.Transaction;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes internal notes as comments. Thread-safe.
 *
 * <p>Easy to get wrong: RT compares no stamp on comments, so we ask for the ticket's once more as
 * the last thing before writing; it takes comments on deleted tickets; it mails each comment to the
 * AdminCcs, whoever they are; and no ordinary right deletes one.
 */
final class RtNotes {

  /** What a subject holds besides our name; the body carries every mark all the same. */
  private static final int MARKS_IN_SUBJECT = 8;

  private final RtAccount account;
  private final RtApi api;
  private final RtReader reader;
  private final RtWatchers watchers;

  RtNotes(RtAccount account, RtApi api, RtReader reader, RtWatchers watchers) {
    this.account = account;
    this.api = api;
    this.reader = reader;
    this.watchers = watchers;
  }

  WriteOutcome write(InternalNote note, Look look) {
    long ticket = reader.number(note.ticket());
    if (!note.ticket().equals(look.ticket().id())) {
      throw new IllegalArgumentException(
          "looked at ticket " + look.ticket().id() + " but the note is for " + note.ticket());
    }
    if (changed(note.ticket(), look)) {
      return new WriteOutcome.ChangedSinceLook();
    }
    long made = api.comment(ticket, NewComment.html(subject(note), harmless(note.html())));
    verify(note.ticket(), ticket, made);
    return new WriteOutcome.Written(new MessageId(String.valueOf(made)));
  }

  /** Who is mailed is asked between two questions for the stamp: those answers may take long. */
  private boolean changed(TicketId ticket, Look look) {
    Stamped now = reader.standing(ticket, "write");
    if (!now.stamp().equals(look.stamp())) {
      return true;
    }
    if (watchers.outside(now.row())) {
      throw overheard(ticket);
    }
    return !reader.standing(ticket, "write").stamp().equals(look.stamp());
  }

  private static String subject(InternalNote note) {
    return note.marks().stream()
        .limit(MARKS_IN_SUBJECT)
        .map(NoteMark::value)
        .collect(Collectors.joining(" ", "Attune ", ""));
  }

  /** Breaks what a template of the firm's own could fill in. */
  static String harmless(String html) {
    return html.replaceAll("\\{(?=[{%$])", "{ ");
  }

  private void verify(TicketId id, long ticket, long made) {
    Transaction stands;
    try {
      stands = api.transaction(ticket, made);
    } catch (Refused e) { // it stands, and no look will ever show it
      throw unseen(id, made);
    } catch (HelpdeskException e) {
      throw new Unreachable(
          "Note "
              + made
              + " was written on ticket "
              + id
              + ", but it could not be seen that it is internal. The ticket is looked at before"
              + " anything is written again.",
          true,
          e);
    }
    if (!stands.is("Comment")) {
      throw new Refused(
          "Request Tracker took the note on ticket "
              + id
              + " for something else than a comment ("
              + made
              + "); the customer may have been mailed, and RT lets us take nothing back. Set"
              + " attune.account."
              + id.account()
              + ".notes=off, look at that ticket, and tell us.",
          Reason.NOT_PRIVATE);
    }
  }

  private static Refused unseen(TicketId id, long made) {
    return new Refused(
        "Request Tracker took the note on ticket "
            + id
            + " ("
            + made
            + ") and doesn't let the bot user see it. So it could not be seen that it is internal,"
            + " and it would not be found again before another is written. Give the bot user's"
            + " group ShowTicketComments on that queue and run ./attune check; then let the"
            + " account's notes go on.",
        Reason.NOT_PRIVATE);
  }

  private static Refused overheard(TicketId id) {
    return new Refused(
        "No note was written on ticket "
            + id
            + ": one of its or its queue's AdminCcs is not a privileged user, and Request Tracker"
            + " would mail the note to them. Make that person a Cc instead, or privileged.",
        Reason.OTHER); // seen, and not denied: it would be the same at every try
  }

  /** RT has no ordinary right to delete a comment: this says what an administrator can do. */
  Removal remove(TicketId id, MessageId note) {
    Stamped standing = reader.standing(id, "undo");
    Optional<Transaction> found =
        reader.history(reader.number(id), standing.stamp(), "undo").stream()
            .filter(made -> note.value().equals(String.valueOf(made.id())))
            .findFirst();
    if (found.isEmpty()) {
      return Removal.ALREADY_GONE;
    }
    throw ours(found.get()) ? stays(id, note) : notOurs(id, note);
  }

  private boolean ours(Transaction made) {
    return made.is("Comment") && made.by().equalsIgnoreCase(account.user());
  }

  private static Refused stays(TicketId id, MessageId note) {
    return new Refused(
        "Note "
            + note
            + " of ticket "
            + id
            + " stays: Request Tracker lets no user delete a comment. An administrator can, on its"
            + " server: rt-shredder-5 --plugin 'Objects=Transaction,"
            + note
            + "'",
        Reason.OTHER);
  }

  private static Refused notOurs(TicketId id, MessageId note) {
    return new Refused(
        "Transaction "
            + note
            + " of ticket "
            + id
            + " is no comment by the bot user, so it is none of our notes. Nothing was changed.",
        Reason.OTHER);
  }
}
