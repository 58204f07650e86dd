package dev.attune.engine.model;

import java.util.BitSet;

/**
 * With which two letters a match can begin, for patterns that begin with a word: most words of a
 * text begin otherwise, and trying a long list of words at each of its letters is most of what such
 * a pattern costs. Immutable.
 */
final class Openings {

  private static final String SYNTAX = "\\[](){}|?*+.^$";
  private static final String WORD = "\\b(?:";

  /** How many letters are told apart; the last stands for all others. */
  private static final int LETTERS = 128;

  /** First letters by {@link #LETTERS}, and second ones. */
  private final BitSet pairs;

  private Openings(BitSet pairs) {
    this.pairs = pairs;
  }

  /** Anything may begin a match of a pattern whose beginning can't be told. */
  static Openings of(String pattern) {
    BitSet pairs = new BitSet();
    boolean told = pattern.startsWith(WORD) && group(pattern, WORD.length(), pairs);
    return new Openings(told ? pairs : new BitSet());
  }

  boolean told() {
    return !pairs.isEmpty();
  }

  /** Where the next word begins that a match can begin with; −1 where none does. */
  int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      boolean begins = i == 0 || !inWord(text.charAt(i - 1));
      if (begins && pairs.get(plain(text, i) * LETTERS + plain(text, i + 1))) {
        return i;
      }
    }
    return -1;
  }

  /** As patterns see it that ignore case. */
  private static int plain(String text, int at) {
    int last = LETTERS - 1;
    return at < text.length()
        ? Math.min(last, Character.toLowerCase(Character.toUpperCase(text.charAt(at))))
        : last;
  }

  private static boolean inWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** Adds what the alternatives of a group begin with; false where that can't be told of all. */
  private static boolean group(String pattern, int from, BitSet pairs) {
    boolean told = alternative(pattern, from, pairs);
    int at = from;
    for (int depth = 0; depth >= 0; at++) {
      char c = pattern.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        at = pattern.indexOf(']', at + 1);
      } else if (c == '|' && depth == 0) {
        told &= alternative(pattern, at + 1, pairs);
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return told && !optional(pattern, at);
  }

  private static boolean alternative(String pattern, int at, BitSet pairs) {
    if (pattern.startsWith("(?:", at)) {
      return group(pattern, at + "(?:".length(), pairs);
    }
    if (pattern.startsWith("\\d", at)) {
      pairs.set('0' * LETTERS, ('9' + 1) * LETTERS);
      return !optional(pattern, at + 2);
    }
    int first = LETTERS * plain(pattern, at);
    int second = plain(pattern, at + 1);
    boolean any = SYNTAX.indexOf(second) >= 0 || optional(pattern, at + 2);
    pairs.set(first + (any ? 0 : second), first + (any ? LETTERS : second + 1));
    return Character.isLetterOrDigit(pattern.charAt(at)) && !optional(pattern, at + 1);
  }

  /** {@code {1,2}} is not. */
  private static boolean optional(String pattern, int at) {
    return at < pattern.length()
        && ("?*".indexOf(pattern.charAt(at)) >= 0 || pattern.startsWith("{0", at));
  }
}
