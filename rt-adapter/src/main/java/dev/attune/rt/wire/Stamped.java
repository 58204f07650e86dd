package dev.attune.rt.wire;

/**
 * A ticket with RT's stamp of its state.
 *
 * @param stamp the number of the newest transaction on it that the bot may see, in digits
 */
public record Stamped(TicketRow row, String stamp) {}
