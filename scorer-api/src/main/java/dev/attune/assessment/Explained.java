package dev.attune.assessment;

import java.util.List;

/**
 * A judgement with its reasons.
 *
 * @param reasons what moved need, marks and flags, in their order, strongest first within each;
 *     empty for an abstention
 */
public record Explained(Judgement judgement, List<Reason> reasons) {

  public Explained {
    reasons = List.copyOf(reasons);
  }
}
