package dev.attune.engine.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Named sets of words that phrases share: {@code @feeling}, {@code @month}. A line of the file
 * {@code words.txt} is a name, a colon and words; a set may include an earlier one.
 */
record Vocabulary(Map<String, Set<String>> sets) {

  private static final Vocabulary STANDARD = read("words.txt");

  static Vocabulary standard() {
    return STANDARD;
  }

  private static Vocabulary read(String file) {
    Map<String, Set<String>> sets = new HashMap<>();
    for (String line : Lines.of(file)) {
      int colon = line.indexOf(':');
      Set<String> words = sets.computeIfAbsent(line.substring(0, colon), name -> new HashSet<>());
      for (String word : line.substring(colon + 1).strip().split("\\s+", -1)) {
        words.addAll(word.startsWith("@") ? known(sets, word.substring(1)) : Set.of(word));
      }
    }
    return new Vocabulary(Map.copyOf(sets));
  }

  Set<String> of(String name) {
    return known(sets, name);
  }

  private static Set<String> known(Map<String, Set<String>> sets, String name) {
    Set<String> words = sets.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no set of words is called " + name);
    }
    return words;
  }
}
