package dev.attune.engine.rules;

import java.util.List;
import java.util.Set;

/**
 * One place of a phrase.
 *
 * @param words words that fit; those ending in {@code *} are stems
 * @param stems beginnings of words that fit, without the star
 * @param number true when any word with a digit fits
 * @param optional true when the place may be skipped
 * @param gap how many words may stand here instead; 0 for a place that wants a word
 * @param start true when the sentence must begin here; takes no word
 */
record Element(
    Set<String> words,
    List<String> stems,
    boolean number,
    boolean optional,
    int gap,
    boolean start) {

  private static final int SHORTEST_STEM = 3;

  static Element gap(int words) {
    return new Element(Set.of(), List.of(), false, false, words, false);
  }

  static Element sentenceStart() {
    return new Element(Set.of(), List.of(), false, false, 0, true);
  }

  static Element words(Set<String> words, boolean number, boolean optional) {
    List<String> stems =
        words.stream()
            .filter(word -> word.endsWith("*"))
            .map(stem -> stem.substring(0, stem.length() - 1))
            .filter(stem -> stem.length() >= SHORTEST_STEM)
            .toList();
    return new Element(Set.copyOf(words), stems, number, optional, 0, false);
  }

  boolean fits(String word) {
    return words.contains(word) || fitsStem(word) || (number && hasDigit(word));
  }

  private boolean fitsStem(String word) {
    for (String stem : stems) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
