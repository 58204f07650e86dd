package dev.attune.engine.rules;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Which findings may move which target, and whether up (true) or down: what rules and facts
 * declare, and every weight must keep.
 */
record Directions(Map<Target, Map<String, Boolean>> byTarget) {

  static Directions declared() {
    Map<Target, Map<String, Boolean>> byTarget = new EnumMap<>(Target.class);
    RuleBook.standard().rules().forEach(rule -> add(byTarget, rule.id(), rule.moves()));
    for (String line : Lines.of("facts.txt")) {
      int colon = line.indexOf(':');
      add(byTarget, line.substring(0, colon), Moves.parse(line.substring(colon + 1)));
    }
    return new Directions(byTarget);
  }

  private static void add(
      Map<Target, Map<String, Boolean>> byTarget, String id, Map<Target, Boolean> moves) {
    moves.forEach(
        (target, up) -> byTarget.computeIfAbsent(target, t -> new HashMap<>()).put(id, up));
  }

  Map<String, Boolean> of(Target target) {
    return byTarget.getOrDefault(target, Map.of());
  }

  /** True when a weight goes the declared way. */
  boolean keeps(Target target, String id, double points) {
    Boolean up = of(target).get(id);
    return up != null && (up ? points >= 0 : points <= 0);
  }
}
