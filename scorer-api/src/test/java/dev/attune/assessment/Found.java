package dev.attune.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Findings for tests, without evidence. */
final class Found {

  private Found() {}

  static Need need(int level) {
    return new Need(level, level, Set.of(), List.of(), true);
  }

  /** Praise: nothing is asked and nothing wrong. */
  static Need praise() {
    return new Need(0, 0, Set.of(), List.of(), false);
  }

  static Marks marks(int a, int u, int c, int e) {
    return new Marks(mark(a), mark(u), mark(c), mark(e));
  }

  static Mark mark(double expected) {
    return new Mark((int) Math.round(expected), expected, List.of());
  }

  static Flags flags(Flag... raised) {
    List<FlagFinding> findings = new ArrayList<>();
    for (Flag flag : raised) {
      findings.add(new FlagFinding(flag, 1, true, List.of()));
    }
    return new Flags(findings);
  }
}
