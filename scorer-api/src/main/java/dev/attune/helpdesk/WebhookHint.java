package dev.attune.helpdesk;

import dev.attune.ticket.TicketId;

/**
 * A ticket that a webhook call speaks of, and who spoke there as far as the call tells. A hint: the
 * feed remains the truth, so a wrong one costs a call and nothing else.
 */
public record WebhookHint(TicketId ticket, Speaker speaker) {

  /** Who said something in public. */
  public enum Speaker {
    /** An agent: a reply is open now and closes later. */
    AGENT,
    /** The customer: an open reply has closed. */
    CUSTOMER,
    /** The call doesn't tell. */
    UNKNOWN
  }

  /** A hint that names the ticket alone. */
  public static WebhookHint of(TicketId ticket) {
    return new WebhookHint(ticket, Speaker.UNKNOWN);
  }
}
