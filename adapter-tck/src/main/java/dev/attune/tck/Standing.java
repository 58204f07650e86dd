package dev.attune.tck;

/**
 * A message as it really stands on a ticket.
 *
 * @param visible whether the customer can read it
 * @param text its words without mark-up
 */
public record Standing(String id, boolean visible, String text) {}
