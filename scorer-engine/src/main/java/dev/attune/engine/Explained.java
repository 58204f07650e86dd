package dev.attune.engine;

import dev.attune.assessment.Judgement;
import java.util.List;

/**
 * A judgement with its reasons.
 *
 * @param reasons what moved each mark and flag, in the order of the marks and flags, strongest
 *     first within each; empty for an abstention
 */
public record Explained(Judgement judgement, List<Reason> reasons) {

  public Explained {
    reasons = List.copyOf(reasons);
  }
}
