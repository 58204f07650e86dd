package dev.attune.tck;

/**
 * Something said on a ticket.
 *
 * @param html one paragraph
 */
public record Line(Voice voice, String html) {

  /** Who says it, and how. */
  public enum Voice {
    CUSTOMER,
    AGENT,
    OTHER_AGENT,
    /** An agent who opened the ticket for themselves. */
    REQUESTING_AGENT,
    /** An agent, for the firm's own people alone. */
    NOTE,
    BOT,
    RULE
  }

  public static Line customer(String words) {
    return new Line(Voice.CUSTOMER, "<p>" + words + "</p>");
  }

  public static Line agent(String words) {
    return new Line(Voice.AGENT, "<p>" + words + "</p>");
  }

  public static Line by(Voice voice, String words) {
    return new Line(voice, "<p>" + words + "</p>");
  }
}
