package dev.attune.engine.rules;

import java.util.EnumMap;
import java.util.Map;

/** Reads "acknowledgement up, canned up". */
final class Moves {

  private Moves() {}

  static Map<Target, Boolean> parse(String written) {
    Map<Target, Boolean> moves = new EnumMap<>(Target.class);
    for (String move : written.split(",", -1)) {
      if (!move.isBlank()) {
        String[] parts = move.strip().split("\\s+", -1);
        moves.put(Target.named(parts[0]), parts[1].equals("up"));
      }
    }
    return moves;
  }
}
