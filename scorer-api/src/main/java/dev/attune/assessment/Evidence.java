package dev.attune.assessment;

import dev.attune.text.Span;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;

/**
 * Words of a message that show something.
 *
 * @param span where they stand in the message's text ({@code Message.text().value()}), UTF-16
 * @param quote equal to the text at the span, never empty
 */
public record Evidence(MessageId message, Span span, String quote) implements Comparable<Evidence> {

  public Evidence {
    if (span.empty() || quote.length() != span.length()) {
      throw new IllegalArgumentException("a quote must be as long as its span: " + span);
    }
  }

  /** The evidence at a span of a message; this way a quote can't differ from its text. */
  public static Evidence at(Message message, Span span) {
    return new Evidence(message.id(), span, span.in(message.text().value()));
  }

  @Override
  public int compareTo(Evidence other) {
    return span.compareTo(other.span);
  }
}
