package dev.attune.engine.rules;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slips of the finger: a letter left out, typed twice, or swapped with its neighbour. A word that
 * is known nowhere is read as the one common word that it is a slip away from, so that a reply is
 * judged alike with and without; where there are two such words, or none, it stays as it is.
 *
 * <p>Pure functions; cost is linear in the text's length.
 */
public final class Slips {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 20;

  /** Lower-case words, and not what belongs to an address, a number or a contraction. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}'\u2019@.#/_-])[a-z]{3,20}(?![\\p{L}\\p{N}@/_]|['\u2019.]\\p{L})");

  private Slips() {}

  /** The word that was meant; the same where nothing is known for certain. */
  public static String mended(String word) {
    return typed(word) && !Lexicon.known(word) ? meant(word).orElse(word) : word;
  }

  /** A text in which every such word is the one that was meant; longer or shorter by a few. */
  public static String mendedIn(String text) {
    return WORD.matcher(text).replaceAll(Slips::mended);
  }

  private static String mended(MatchResult found) {
    return Matcher.quoteReplacement(mended(found.group()));
  }

  private static boolean typed(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }

  private static Optional<String> meant(String word) {
    Set<String> meant = new HashSet<>();
    for (int at = 1; at < word.length(); at++) {
      addLeftOut(word, at, meant);
      addSwapped(word, at, meant);
      addTwice(word, at, meant);
    }
    return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
  }

  private static void addLeftOut(String word, int at, Set<String> meant) {
    StringBuilder longer = new StringBuilder(word).insert(at, ' ');
    for (char letter = 'a'; letter <= 'z'; letter++) {
      longer.setCharAt(at, letter);
      add(longer.toString(), meant);
    }
  }

  private static void addSwapped(String word, int at, Set<String> meant) {
    if (at + 1 < word.length() && word.charAt(at) != word.charAt(at + 1)) {
      StringBuilder swapped = new StringBuilder(word);
      swapped.setCharAt(at, word.charAt(at + 1));
      swapped.setCharAt(at + 1, word.charAt(at));
      add(swapped.toString(), meant);
    }
  }

  private static void addTwice(String word, int at, Set<String> meant) {
    if (word.length() > SHORTEST + 1 && word.charAt(at) == word.charAt(at - 1)) {
      add(new StringBuilder(word).deleteCharAt(at).toString(), meant);
    }
  }

  private static void add(String word, Set<String> meant) {
    if (Lexicon.common(word)) {
      meant.add(word);
    }
  }
}
