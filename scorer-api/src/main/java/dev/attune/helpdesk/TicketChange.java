package dev.attune.helpdesk;

import dev.attune.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something happened on a ticket, as cheaply as the vendor tells it.
 *
 * @param answeredAt newest public message of an agent or bot that the feed shows; null when it
 *     shows none
 * @param customerAt newest public message of the customer that the feed shows; null when it shows
 *     none
 * @param notedAt newest internal note that may be meant for us: by a person of the firm and not by
 *     us; null when the feed shows none, and where it can't tell
 * @param edited true when an older message was edited, redacted or hidden, so that what we quote
 *     must be read again
 */
public record TicketChange(
    TicketId ticket,
    @Nullable Instant answeredAt,
    @Nullable Instant customerAt,
    @Nullable Instant notedAt,
    boolean edited) {

  /** A change that shows no note. */
  public TicketChange(
      TicketId ticket, @Nullable Instant answeredAt, @Nullable Instant customerAt, boolean edited) {
    this(ticket, answeredAt, customerAt, null, edited);
  }

  /** True when there may be something to judge or to judge again; our own note's echo is not. */
  public boolean worthReading() {
    return answeredAt != null || edited;
  }
}
