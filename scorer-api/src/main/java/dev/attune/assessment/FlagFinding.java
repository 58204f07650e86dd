package dev.attune.assessment;

import java.util.List;

/**
 * How likely a flag is, and the words that show it.
 *
 * @param probability 0.0 to 1.0
 * @param raised true when the flag is shown; a finding that isn't raised still counts in the score
 *     by its probability
 * @param evidence words of the reply, or of the customer's cue that was passed over
 */
public record FlagFinding(Flag flag, double probability, boolean raised, List<Evidence> evidence) {

  public FlagFinding {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability is 0 to 1, not " + probability);
    }
    evidence = List.copyOf(evidence);
  }
}
