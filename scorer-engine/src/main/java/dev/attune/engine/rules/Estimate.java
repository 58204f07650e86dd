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

  public Estimate {
    contributions = List.copyOf(contributions);
  }
}
