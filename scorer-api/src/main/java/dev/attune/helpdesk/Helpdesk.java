package dev.attune.helpdesk;

import dev.attune.note.InternalNote;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/**
 * A customer's helpdesk, whatever its vendor.
 *
 * <p>Life story: opened once for an account and used by many threads. The pull pass asks for pages
 * of changes from a checkpoint; tickets worth it are read whole when a reply on them is due. The
 * note pass looks at a ticket, and if no mark of ours stands there, writes one internal note. Our
 * own note changes the ticket and comes back as a change that is not worth reading.
 *
 * <p>Contract, kept by every adapter and shown by {@code adapter-tck}: every public answer is
 * reported at least once; nothing written is ever visible to a customer; every failure is a {@link
 * HelpdeskException}; calls stay within the account's budget. Thread-safe.
 */
public interface Helpdesk extends AutoCloseable {

  /** The vendor's name as configured, such as {@code zendesk}. */
  String vendor();

  /** Whether its tickets say that they were escalated. */
  default boolean tellsEscalation() {
    return false;
  }

  /** The checkpoint that leads to every change at or after an instant. */
  Checkpoint startingAt(Instant since);

  /** The next changes. Costs one call as a rule. */
  TicketPage changes(Checkpoint since);

  /**
   * A ticket with all of its messages, oldest first, internal notes included; authors' roles
   * decided.
   *
   * @throws HelpdeskException.Refused with {@code GONE} when it can't be read any more
   */
  Ticket read(TicketId ticket);

  /** As {@link #read}, with the stamp that a write needs. */
  Look look(TicketId ticket);

  /**
   * Writes an internal note on the ticket just looked at, and verifies that it is internal.
   *
   * @throws HelpdeskException.Unreachable with {@code outcomeUnknown} when it may stand there all
   *     the same
   */
  WriteOutcome write(InternalNote note, Look look);

  /**
   * Takes a note of ours back, as far as the vendor can, also one that came to stand there in
   * public; asked again it answers {@link Removal#ALREADY_GONE}.
   *
   * @throws HelpdeskException.Refused when it isn't by the bot user, or stays whatever we do; with
   *     {@code GONE} when the ticket can't be read any more, which tells nothing of the note
   */
  Removal remove(TicketId ticket, MessageId note);

  /**
   * Tries address, credentials, rights, clock and limits without changing anything; never throws.
   */
  Diagnosis diagnose();

  /**
   * Tickets that a webhook call speaks of, without those where only an internal note was written:
   * our own notes would lead to readings for nothing. A hint, since the feed remains the truth.
   *
   * @throws HelpdeskException.Unauthorized when the call isn't proven to come from the vendor
   */
  List<WebhookHint> hints(WebhookCall call);

  @Override
  void close();
}
