package dev.attune.sandbox.core;

/**
 * A customer's satisfaction with a ticket.
 *
 * @param score good, neutral or bad
 * @param at epoch milliseconds
 */
public record Rating(
    long id,
    long ticketId,
    long requesterId,
    long assigneeId,
    String score,
    String comment,
    long at) {}
