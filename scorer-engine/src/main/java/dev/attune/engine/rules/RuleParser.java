package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a rule file. Its first line says whose words it reads ({@code reads customer}); each rule
 * follows as {@code rule}, {@code moves}, then {@code says}, {@code unless}, {@code hit} and {@code
 * silent} lines in any number.
 */
final class RuleParser {

  private final PhraseParser phrases = new PhraseParser(Vocabulary.standard());
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, List<String>> open = new HashMap<>();
  private Rule.Reader reader = Rule.Reader.REPLY;

  private RuleParser() {}

  static List<Rule> parse(String file) {
    RuleParser parser = new RuleParser();
    for (String line : Lines.of(file)) {

      String[] parts = line.split("\\s+", 2);
      parser.take(parts[0], parts.length > 1 ? parts[1] : "");
    }
    parser.close();
    return parser.rules;
  }

  private void take(String key, String value) {
    switch (key) {
      case "reads" -> reader = Rule.Reader.valueOf(value.toUpperCase(Locale.ROOT));
      case "rule" -> {
        close();
        add(key, value);
      }
      case "moves", "says", "unless", "hit", "silent" -> add(key, value);
      default -> throw new IllegalArgumentException("no such line in a rule file: " + key);
    }
  }

  private void add(String key, String value) {
    open.computeIfAbsent(key, each -> new ArrayList<>()).add(value);
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    String id = taken("rule").get(0);
    try {
      rules.add(rule(id));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("rule " + id + ": " + e.getMessage(), e);
    }
    open.clear();
  }

  private Rule rule(String id) {
    return new Rule(
        id,
        reader,
        Moves.parse(String.join(",", taken("moves"))),
        taken("says").stream().map(phrases::parse).toList(),
        taken("unless").stream().map(phrases::parse).toList(),
        taken("hit"),
        taken("silent"));
  }

  private List<String> taken(String key) {
    return open.getOrDefault(key, List.of());
  }
}
