package dev.attune.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A message's text and, within it, the author's own words.
 *
 * <p>Life story: a body arrives as plain text or HTML. HTML becomes plain text first; what the
 * reader of the mail did not write (quoted history, signatures, greetings of the mail client,
 * disclaimers) is then found and left out of {@link #own()}. The text itself is never shortened, so
 * an offset into {@link #value()} stays true for good: evidence quoted from a message equals the
 * text at its span.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the whole text, verbatim where the input was plain text
 * @param own the author's own words: ascending, not overlapping, none empty, inside {@code value}
 */
public record PlainText(String value, List<Span> own) {

  private static final Pattern GAP = Pattern.compile("\\s{2,}+");

  public PlainText {
    own = List.copyOf(own);
    int reached = 0;
    for (Span span : own) {
      if (span.empty() || span.start() < reached || span.end() > value.length()) {
        throw new IllegalArgumentException("own words out of order or outside the text: " + span);
      }
      reached = span.end();
    }
  }

  /** Plain text as it came; offsets are into {@code text} itself. */
  public static PlainText of(String text) {
    return new PlainText(text, QuotedHistory.ownWords(text));
  }

  /** A mail or comment body in HTML; offsets are into the plain text made of it. */
  public static PlainText ofHtml(String html) {
    return HtmlText.read(html);
  }

  /**
   * The author's own words at their places: same length as {@link #value()}, with everything else
   * blanked to spaces (line breaks stay). Offsets found in it are offsets into the value.
   */
  public String words() {
    StringBuilder words = new StringBuilder(value);
    int reached = 0;
    for (Span span : own) {
      blank(words, reached, span.start());
      reached = span.end();
    }
    blank(words, reached, value.length());
    return words.toString();
  }

  /** The author's own words to be read by themselves: gaps are closed, paragraphs stay. */
  public String ownWords() {
    return GAP.matcher(words().strip()).replaceAll(gap -> closed(gap.group()));
  }

  private static String closed(String gap) {
    long lines = gap.chars().filter(letter -> letter == '\n').count();
    return lines == 0 ? " " : lines == 1 ? "\n" : "\n\n";
  }

  /** The same text with fewer words of the author's own: none of those at some places. */
  public PlainText without(List<Span> places) {
    List<Span> left = own;
    for (Span place : places) {
      left = left.stream().flatMap(span -> span.without(place).stream()).toList();
    }
    return new PlainText(value, left);
  }

  /** True when the author wrote nothing of their own, or nothing but white space. */
  public boolean blank() {
    return words().isBlank();
  }

  /**
   * True when there is no letter or digit among the author's own words: nothing, or emoji and
   * punctuation alone. Such a text can be felt but not quoted, so nothing could be shown for a
   * judgement of it.
   */
  public boolean wordless() {
    return words().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
