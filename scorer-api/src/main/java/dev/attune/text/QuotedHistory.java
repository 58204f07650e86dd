package dev.attune.text;

import java.util.List;

/**
 * Finds what the author of a mail did not write themselves or wrote for form alone: quoted history,
 * mail headers, signatures, disclaimers, footers, a greeting on a line of its own.
 *
 * <p>Careful before thorough: a sentence of substance is never given up for the sake of a cleaner
 * cut, answers written between quoted lines stay, and a text that would be left with nothing keeps
 * everything but its quotes. Works line by line in time linear to the text. Thread-safe.
 */
public final class QuotedHistory {

  private QuotedHistory() {}

  /**
   * The spans of {@code text} that are the author's own words; empty when there are none.
   * Ascending, none empty, and they neither begin nor end with white space.
   */
  public static List<Span> ownWords(String text) {
    return ownWords(text, List.of());
  }

  /** As {@link #ownWords(String)}, where some parts, in any order, are known to be quoted. */
  static List<Span> ownWords(String text, List<Span> quoted) {
    TextLines lines = new TextLines(text, quoted);
    ReplyQuotes.cut(lines);
    MailHistory.cut(lines);
    boolean[] unquoted = lines.snapshot();
    Footers.cut(lines);
    boolean greeted = Openings.cut(lines);
    Signatures.cut(lines, greeted);
    if (!lines.anyOwn() && !Openings.onlyGreets(lines, unquoted)) {
      lines.restore(unquoted);
    }
    return lines.spans();
  }
}
