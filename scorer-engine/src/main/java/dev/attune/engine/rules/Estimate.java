package dev.attune.engine.rules;

import java.util.List;

/**
 * What the findings say of one target.
 *
 * @param value the expected level (need 0 to 3, marks 0 to 2) or a flag's probability
 * @param base points before any finding
 * @param contributions every finding that moved it
 */
public record Estimate(Target target, double value, double base, List<Contribution> contributions) {

  private static final double WIDEST = 8;

  public Estimate {
    contributions = List.copyOf(contributions);
  }

  /** What a model looks at: the expected level, or a flag's log-odds, held to ±8. */
  public double felt() {
    return target.flag()
        ? Math.max(-WIDEST, Math.min(WIDEST, Math.log(value / (1 - value))))
        : value;
  }
}
