package dev.attune.engine.rules;

import java.util.Set;

/**
 * One place of a phrase.
 *
 * @param words words that fit; those ending in {@code *} fit any word that starts so
 * @param stems true when one of the words is a stem
 * @param number true when any word with a digit fits
 * @param optional true when the place may be skipped
 * @param gap how many words may stand here instead; 0 for a place that wants a word
 * @param start true when the sentence must begin here; takes no word
 */
record Element(
    Set<String> words, boolean stems, boolean number, boolean optional, int gap, boolean start) {

  private static final int SHORTEST_STEM = 3;

  static Element gap(int words) {
    return new Element(Set.of(), false, false, false, words, false);
  }

  static Element sentenceStart() {
    return new Element(Set.of(), false, false, false, 0, true);
  }

  boolean fits(String word) {
    return words.contains(word) || fitsStem(word) || (number && hasDigit(word));
  }

  private boolean fitsStem(String word) {
    if (!stems) {
      return false;
    }
    for (int length = SHORTEST_STEM; length <= word.length(); length++) {
      if (words.contains(word.substring(0, length) + "*")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
