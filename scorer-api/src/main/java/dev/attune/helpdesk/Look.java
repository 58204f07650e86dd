package dev.attune.helpdesk;

import dev.attune.ticket.Ticket;

/**
 * A ticket as it stood a moment ago, complete with its internal notes.
 *
 * @param stamp the vendor's own word for that state, for a write that must fail if it has changed;
 *     may be empty where the vendor has none
 */
public record Look(Ticket ticket, String stamp) {}
