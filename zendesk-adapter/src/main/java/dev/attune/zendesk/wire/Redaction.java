package dev.attune.zendesk.wire;

/**
 * What to black out of a comment.
 *
 * @param htmlBody the comment's own HTML with {@code <redact>} around what is to go
 */
public record Redaction(long ticketId, String htmlBody) {}
