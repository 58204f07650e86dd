package dev.attune.engine.rules;

import java.util.Locale;

/** What a finding can speak for: the need, a mark, or a flag. */
public enum Target {
  NEED(3),
  ACKNOWLEDGEMENT(2),
  UNDERSTANDING(2),
  ACTION(2),
  EXPLORATION(2),
  CANNED(1),
  OVER_APOLOGY(1),
  EXCESS(1),
  EMPATHY_WITHOUT_ACTION(1),
  DISMISSIVE(1),
  BLAME(1),
  POLICY_WALL(1),
  UNCLEAR(1),
  PERSONAL(1),
  CHOICE(1),
  APPRECIATION(1),
  BOUNDARY(1);

  private final double highest;

  Target(double highest) {
    this.highest = highest;
  }

  /** 3 for the need, 2 for a mark, 1 for a flag's probability. */
  public double highest() {
    return highest;
  }

  public boolean flag() {
    return highest == 1;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Target named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
