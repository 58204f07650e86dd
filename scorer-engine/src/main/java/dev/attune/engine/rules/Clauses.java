package dev.attune.engine.rules;

import dev.attune.text.Span;
import java.util.Set;

/** Cuts a phrase worth quoting out of a sentence. */
final class Clauses {

  private static final String BREAKS = ",;:—–(";
  private static final int SHORT_SENTENCE = 16;
  private static final int SHORTEST = 4;
  private static final int GREETING = 5;
  private static final Set<String> GREETINGS = Set.of("hi", "hello", "hey", "dear", "morning");

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

  /** Without the marks, quotation marks and handles at its ends; never empty. */
  static Span trimmed(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && (!opens(text.charAt(start)) || handle(text, start))) {
      start = opens(text.charAt(start)) ? wordEnd(text, start, end) : start + 1;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int own = withoutHandles(text, start, end);
    return own > start ? new Span(start, own) : span;
  }

  /** Where the words end that stand before "@shop #fail". */
  private static int withoutHandles(String text, int start, int end) {
    int own = end;
    int last = wordStart(text, start, own);
    while (last > start && handle(text, last + 1)) {
      own = last;
      while (own > start && !Character.isLetterOrDigit(text.charAt(own - 1))) {
        own--;
      }
      last = wordStart(text, start, own);
    }
    return own;
  }

  private static int wordStart(String text, int limit, int end) {
    int start = end;
    while (start > limit && text.charAt(start - 1) != ' ') {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int at, int limit) {
    int end = at;
    while (end < limit && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** "@shop" or "#fail": addressed to the crowd, no part of what is told. */
  private static boolean handle(String text, int at) {
    return at > 0 && at < text.length() && "@#".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Without "Hi Anna," before it, where more follows. */
  static Span withoutGreeting(Words words, Sentence sentence, Span span) {
    Span first = words.words().get(sentence.first()).span();
    if (span.start() > first.start()
        || !GREETINGS.contains(words.words().get(sentence.first()).form())) {
      return span;
    }
    int reached = Math.min(sentence.end(), sentence.first() + GREETING);
    for (int i = sentence.first() + 1; i < reached; i++) {
      Span word = words.words().get(i).span();
      if (breaks(words, i) && word.end() < span.end()) {
        return new Span(word.start(), span.end());
      }
    }
    return span;
  }

  private static boolean opens(char c) {
    return Character.isLetterOrDigit(c) || "£$€¥".indexOf(c) >= 0;
  }
}
