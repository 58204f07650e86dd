package dev.attune.sandbox.core;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a desk just now; seeds of the past raise none.
 *
 * @param type ticket.created, ticket.comment_added, ticket.status_changed, ticket.updated
 * @param comment the new comment, where there is one
 * @param previous the old status, where it changed
 */
public record DeskEvent(
    String type,
    Ticket ticket,
    @Nullable Comment comment,
    String previous,
    long actorId,
    long at) {}
