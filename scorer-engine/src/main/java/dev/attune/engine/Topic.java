package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the one thing to try is about. */
enum Topic {
  /** What it meant for the customer. */
  FEELING,
  /** Their situation in words of its own. */
  UNDERSTANDING,
  /** A next step that the agent may choose to take. */
  STEP,
  /** Another way, where a rule stands before this one. */
  WAY,
  /** Something kind that the customer said. */
  PLEASED;

  private static final List<Flag> WANT_A_STEP =
      List.of(Flag.UNCLEAR, Flag.EMPATHY_WITHOUT_ACTION, Flag.EXCESS, Flag.OVER_APOLOGY);
  private static final List<Flag> WANT_UNDERSTANDING =
      List.of(Flag.BLAME, Flag.DISMISSIVE, Flag.CANNED);

  /**
   * The most pressing first; empty where the gap is closed and no flag hurts.
   *
   * @param pleased where the customer came with praise or good news
   * @param done where the reply tells of something done
   */
  static List<Topic> due(Assessment found, boolean pleased, boolean done) {
    return first(found, done).map(topic -> pleased ? PLEASED : topic).stream()
        .flatMap(topic -> Stream.concat(Stream.of(topic), instead(topic)))
        .toList();
  }

  private static Optional<Topic> first(Assessment found, boolean done) {
    Optional<Topic> topic =
        found.gap().headline() > 0 ? Optional.of(shortfall(found, done)) : flagged(found);
    return topic.map(due -> found.need().helpWanted() ? due : PLEASED);
  }

  private static Topic shortfall(Assessment found, boolean done) {
    if (found.flags().raised(Flag.POLICY_WALL)) {
      return WAY;
    }
    boolean feeling = found.gap().emotional() > 0;
    if (found.gap().compassionate() > 0 && !(done && feeling)) {
      return STEP;
    }
    return feeling ? FEELING : UNDERSTANDING;
  }

  private static Optional<Topic> flagged(Assessment found) {
    if (found.flags().raised(Flag.POLICY_WALL)) {
      return Optional.of(WAY);
    }
    if (WANT_A_STEP.stream().anyMatch(found.flags()::raised)) {
      return Optional.of(STEP);
    }
    return WANT_UNDERSTANDING.stream().anyMatch(found.flags()::raised)
        ? Optional.of(UNDERSTANDING)
        : Optional.empty();
  }

  private static Stream<Topic> instead(Topic topic) {
    return topic == PLEASED
        ? Stream.empty()
        : Stream.of(STEP, UNDERSTANDING).filter(other -> other != topic);
  }
}
