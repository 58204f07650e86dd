package dev.attune.engine;

import dev.attune.assessment.Evidence;
import java.util.List;

/**
 * One contribution to one mark or flag.
 *
 * @param about what it moves: {@code need}, a mark's or a flag's name
 * @param from the rule, fact or model feature it comes from; see {@link Reasons}
 * @param points in levels for need and marks, in log-odds for flags
 * @param words the words that show it; may be empty where it shows in the whole
 */
public record Reason(String about, String from, double points, List<Evidence> words) {

  public Reason {
    words = List.copyOf(words);
  }
}
