package dev.attune.engine.rules;

import dev.attune.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into sentences: after a full stop, question or exclamation mark, and at a line's end;
 * {@link Wrapping} is undone before.
 */
final class Sentences {

  /** Marks further apart from their sentence than a line don't belong to it. */
  private static final int LINE = 55;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "no", "approx", "e.g", "i.e", "etc", "vs", "ref", "ext");

  private final String text;
  private final List<Span> sentences = new ArrayList<>();
  private int from;

  private Sentences(String text) {
    this.text = text;
  }

  static List<Span> of(String text) {
    return new Sentences(text).cut();
  }

  private List<Span> cut() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        close(i);
      } else if (ends(c, i)) {
        close(i + 1);
      }
    }
    close(text.length());
    return List.copyOf(sentences);
  }

  private boolean ends(char c, int i) {
    if (c == '!' || c == '?' || c == '\u2026') {
      return true;
    }
    return c == '.' && (i + 1 == text.length() || closes(text.charAt(i + 1))) && !shortened(i);
  }

  private static boolean closes(char after) {
    return Character.isWhitespace(after) || after == '"' || after == '\u201d' || after == ')';
  }

  /** "Dr." or the "1." of a list. */
  private boolean shortened(int dot) {
    int start = dot;
    while (start > from && dot - start < 7 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
    boolean listNumber =
        start - from < LINE
            && text.substring(from, start).isBlank()
            && word.chars().allMatch(Character::isDigit);
    return ABBREVIATIONS.contains(word) || listNumber;
  }

  private void close(int end) {
    int start = from;
    int stop = end;
    while (start < stop && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    add(start, stop);
    from = end;
  }

  /** Marks that follow a mark ("?!", "...") belong to the sentence before. */
  private void add(int start, int stop) {
    boolean words = text.substring(start, stop).chars().anyMatch(Character::isLetterOrDigit);
    if (words) {
      sentences.add(new Span(start, stop));
    } else if (start < stop && !sentences.isEmpty() && stop - start < LINE) {
      int last = sentences.size() - 1;
      if (sentences.get(last).end() == start) {
        sentences.set(last, new Span(sentences.get(last).start(), stop));
      }
    }
  }
}
