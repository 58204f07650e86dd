package dev.attune.engine.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings words together that a customer and an agent use for one thing. */
final class Synonyms {

  private static final Map<String, String> FIRST = read();

  private Synonyms() {}

  private static Map<String, String> read() {
    Map<String, String> first = new HashMap<>();
    for (String line : Lines.of("synonyms.txt")) {
      List<String> group = List.of(line.split("\\s+", -1));
      group.forEach(word -> first.put(Stem.of(word), Stem.of(group.get(0))));
    }
    return Map.copyOf(first);
  }

  static String of(String stem) {
    return FIRST.getOrDefault(stem, stem);
  }
}
