package dev.attune.engine.rules;

/**
 * Cuts a word's ending, so that "charged", "charging" and "charges" meet. Crude on purpose: it only
 * has to make two uses of one word equal, not to find a root.
 */
final class Stem {

  private static final String[] ENDINGS = {
    "ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly",
    "s", "y", "e"
  };
  private static final int SHORTEST = 3;

  private Stem() {}

  static String of(String word) {
    for (String ending : ENDINGS) {
      if (word.length() - ending.length() >= SHORTEST && word.endsWith(ending)) {
        return single(word.substring(0, word.length() - ending.length()));
      }
    }
    return word;
  }

  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > SHORTEST - 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled ? stem.substring(0, last) : stem;
  }
}
