package dev.attune.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the customer needed when the reply was written (RUBRIC, step 1).
 *
 * @param level 0 routine, 1 mild, 2 strong, 3 severe: {@code expected} rounded
 * @param expected the scorer's expectation, 0.0 to 3.0
 * @param emotions in the order of {@link Emotion}
 * @param cues strongest first
 * @param helpWanted true where something is asked or wrong, so that action is called for; false for
 *     praise and thanks
 */
public record Need(
    int level, double expected, Set<Emotion> emotions, List<Cue> cues, boolean helpWanted) {

  public static final int SEVERE = 3;

  public Need {
    if (level < 0 || level > SEVERE || !(expected >= 0 && expected <= SEVERE)) {
      throw new IllegalArgumentException("need is 0 to 3, not " + level + " or " + expected);
    }
    emotions =
        emotions.isEmpty() ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(emotions));
    cues = List.copyOf(cues);
  }
}
