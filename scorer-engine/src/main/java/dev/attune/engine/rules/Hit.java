package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words {@code first} to {@code end} (exclusive) that a rule found. */
record Hit(Rule rule, int first, int end) {

  private boolean overlaps(Hit other) {
    return first < other.end && other.first < end;
  }

  /** Drops what an exception silences and what lies inside a longer hit of the same rule. */
  static Map<Rule, List<Hit>> byRule(List<Hit> hits, List<Hit> silences) {
    Map<Rule, List<Hit>> silencing = grouped(silences);
    Map<Rule, List<Hit>> found = new LinkedHashMap<>();
    grouped(hits)
        .forEach(
            (rule, all) -> {
              List<Hit> kept = longest(all, silencing.getOrDefault(rule, List.of()));
              if (!kept.isEmpty()) {
                found.put(rule, kept);
              }
            });
    return found;
  }

  private static Map<Rule, List<Hit>> grouped(List<Hit> hits) {
    Map<Rule, List<Hit>> groups = new LinkedHashMap<>();
    hits.forEach(hit -> groups.computeIfAbsent(hit.rule, rule -> new ArrayList<>()).add(hit));
    return groups;
  }

  /** Hits come sorted by their first word, so a sweep with the last one kept is enough. */
  private static List<Hit> longest(List<Hit> hits, List<Hit> silences) {
    List<Hit> sorted =
        hits.stream()
            .sorted(
                Comparator.comparingInt(Hit::first)
                    .thenComparing(Hit::end, Comparator.reverseOrder()))
            .toList();
    List<Hit> kept = new ArrayList<>();
    int silence = 0;
    for (Hit hit : sorted) {
      while (silence < silences.size() && silences.get(silence).end <= hit.first) {
        silence++;
      }
      boolean silenced =
          silences.subList(silence, Math.min(silences.size(), silence + 4)).stream()
              .anyMatch(hit::overlaps);
      boolean inside = !kept.isEmpty() && kept.get(kept.size() - 1).overlaps(hit);
      if (!silenced && !inside) {
        kept.add(hit);
      }
    }
    return kept;
  }
}
