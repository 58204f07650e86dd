package dev.attune.engine.rules;

import dev.attune.text.Span;

/** Cuts a phrase worth quoting out of a sentence. */
final class Clauses {

  private static final String BREAKS = ",;:—–(";
  private static final int SHORT_SENTENCE = 16;
  private static final int SHORTEST = 4;

  private Clauses() {}

  /** The sentence where it is short, else the clause around some words of it. */
  static Span around(Words words, Sentence sentence, Span inside) {
    return sentence.length() <= SHORT_SENTENCE
        ? trimmed(words.text(), sentence.span())
        : clause(words, sentence, inside);
  }

  /**
   * From the break before the words given to the one behind them, and not fewer than four words.
   */
  static Span clause(Words words, Sentence sentence, Span inside) {
    int first = sentence.first();
    int end = sentence.end();
    for (int i = sentence.first() + 1; i < sentence.end(); i++) {
      boolean breaks = breaks(words, i);
      if (breaks
          && words.words().get(i).span().start() <= inside.start()
          && remains(i, inside, words, sentence)) {
        first = i;
      }
      if (breaks
          && words.words().get(i - 1).span().end() >= inside.end()
          && i - first >= SHORTEST) {
        end = i;
        break;
      }
    }
    return words.span(first, end);
  }

  /** Don't begin so late that the clause would be too short to say anything. */
  private static boolean remains(int at, Span inside, Words words, Sentence sentence) {
    int reach = at;
    while (reach < sentence.end() && words.words().get(reach).span().start() < inside.end()) {
      reach++;
    }
    return reach - at >= SHORTEST || sentence.end() - at >= SHORTEST;
  }

  private static boolean breaks(Words words, int at) {
    int from = words.words().get(at - 1).span().end();
    int to = words.words().get(at).span().start();
    for (int i = from; i < to; i++) {
      if (BREAKS.indexOf(words.text().charAt(i)) >= 0 || dash(words.text(), i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean dash(String text, int at) {
    return text.charAt(at) == '-' && at > 0 && text.charAt(at - 1) == ' ';
  }

  /** Without the marks and quotation marks at its ends; never empty. */
  static Span trimmed(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !opens(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end > start ? new Span(start, end) : span;
  }

  private static boolean opens(char c) {
    return Character.isLetterOrDigit(c) || "£$€¥".indexOf(c) >= 0;
  }
}
