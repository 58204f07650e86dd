package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the phrases that may begin at a word, so that a text is not tried against every phrase. */
final class PhraseIndex {

  private static final String NUMBER = "#";

  /** A phrase and the rule it belongs to; {@code silences} when it is an exception. */
  record Entry(Rule rule, Phrase phrase, boolean silences) {}

  private final Map<String, List<Entry>> byOpening = new HashMap<>();

  PhraseIndex(List<Rule> rules) {
    for (Rule rule : rules) {
      rule.phrases().forEach(phrase -> add(new Entry(rule, phrase, false)));
      rule.unless().forEach(phrase -> add(new Entry(rule, phrase, true)));
    }
  }

  private void add(Entry entry) {
    for (Element opening : entry.phrase().openings()) {
      opening.words().forEach(word -> list(word).add(entry));
      if (opening.number()) {
        list(NUMBER).add(entry);
      }
    }
  }

  private List<Entry> list(String key) {
    return byOpening.computeIfAbsent(key, each -> new ArrayList<>());
  }

  List<Entry> startingWith(String word) {
    List<Entry> found = new ArrayList<>(byOpening.getOrDefault(word, List.of()));
    for (int length = 3; length <= Math.min(word.length(), 16); length++) {
      found.addAll(byOpening.getOrDefault(word.substring(0, length) + "*", List.of()));
    }
    if (word.chars().anyMatch(Character::isDigit)) {
      found.addAll(byOpening.getOrDefault(NUMBER, List.of()));
    }
    return found;
  }
}
