package dev.attune.assessment;

import java.util.List;

/**
 * How strongly a reply expresses one thing.
 *
 * @param level 0 none, 1 weak, 2 strong: {@code expected} rounded
 * @param expected the scorer's expectation, 0.0 to 2.0
 * @param evidence phrases or sentences of the reply, in the order of the text; empty at level 0,
 *     never the whole reply
 */
public record Mark(int level, double expected, List<Evidence> evidence) {

  public static final int STRONG = 2;
  public static final Mark NONE = new Mark(0, 0, List.of());

  public Mark {
    if (level < 0 || level > STRONG || !(expected >= 0 && expected <= STRONG)) {
      throw new IllegalArgumentException("a mark is 0 to 2, not " + level + " or " + expected);
    }
    evidence = List.copyOf(evidence);
  }
}
