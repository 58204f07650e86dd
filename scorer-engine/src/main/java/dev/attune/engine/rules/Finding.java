package dev.attune.engine.rules;

import dev.attune.assessment.Evidence;
import java.util.List;

/**
 * Something seen in a reply or in the customer's words.
 *
 * @param id the rule's or fact's id
 * @param strength 0.0 to 1.0
 * @param evidence the words that show it; may be empty where it shows in the whole
 */
public record Finding(String id, double strength, List<Evidence> evidence) {

  public Finding {
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("a finding's strength is 0 to 1: " + id + " " + strength);
    }
    evidence = List.copyOf(evidence);
  }

  static Finding share(String id, double count, double full) {
    return new Finding(id, Math.max(0, Math.min(1, count / full)), List.of());
  }

  /** The same, shown by some words where it is there at all. */
  Finding shownBy(List<Evidence> words) {
    return new Finding(id, strength, strength > 0 ? words : List.of());
  }

  /** The same with no strength where no words show it. */
  Finding whenEvident() {
    return new Finding(id, evidence.isEmpty() ? 0 : strength, evidence);
  }
}
