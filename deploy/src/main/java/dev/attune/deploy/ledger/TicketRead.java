package dev.attune.deploy.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What reading a ticket came to.
 *
 * @param nextDue when a reply that is still open closes; null when there is none
 * @param before what had been counted of it
 * @param seen what is counted now
 */
public record TicketRead(@Nullable Instant nextDue, Seen before, Seen seen) {}
