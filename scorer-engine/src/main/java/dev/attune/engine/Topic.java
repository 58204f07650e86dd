package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Mark;
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

  private static final int GOOD = 4;
  private static final int STIFF = 2;
  private static final List<Flag> WANT_A_STEP =
      List.of(Flag.UNCLEAR, Flag.EMPATHY_WITHOUT_ACTION, Flag.EXCESS, Flag.OVER_APOLOGY);
  private static final List<Flag> WANT_UNDERSTANDING =
      List.of(Flag.BLAME, Flag.DISMISSIVE, Flag.CANNED);

  /**
   * The most pressing first; empty where the gap is closed and no flag hurts.
   *
   * @param pleased where the customer came with praise or good news
   * @param helped where the reply tells of some help; what is missing then is what comes before it
   */
  static List<Topic> due(Assessment found, boolean pleased, boolean helped) {
    return first(found, helped)
        .filter(topic -> !enough(found))
        .map(topic -> pleased ? PLEASED : topic)
        .filter(topic -> topic != PLEASED || found.fit() <= STIFF || faulty(found))
        .stream()
        .flatMap(topic -> Stream.concat(Stream.of(topic), instead(topic)))
        .toList();
  }

  /** A good reply that lacks one thing is left alone. */
  private static boolean enough(Assessment found) {
    return found.fit() >= GOOD && found.gap().headline() <= 1 && !faulty(found);
  }

  private static boolean faulty(Assessment found) {
    return found.flags().raised().stream().anyMatch(flag -> !flag.flag().good());
  }

  private static Optional<Topic> first(Assessment found, boolean helped) {
    Optional<Topic> topic =
        found.gap().headline() > 0 ? Optional.of(shortfall(found, helped)) : flagged(found);
    return topic.map(due -> found.need().helpWanted() ? due : PLEASED);
  }

  private static Topic shortfall(Assessment found, boolean helped) {
    if (found.flags().raised(Flag.POLICY_WALL)) {
      return WAY;
    }
    boolean feeling = found.gap().emotional() > 0;
    boolean other = feeling || found.gap().cognitive() > 0;
    if (found.gap().compassionate() > 0 && !(helped && other)) {
      return STEP;
    }
    return feeling ? FEELING : UNDERSTANDING;
  }

  private static Optional<Topic> flagged(Assessment found) {
    if (found.flags().raised(Flag.POLICY_WALL)) {
      return Optional.of(WAY);
    }
    boolean done = found.marks().action().level() == Mark.STRONG;
    if (!done && WANT_A_STEP.stream().anyMatch(found.flags()::raised)) {
      return Optional.of(STEP);
    }
    return WANT_UNDERSTANDING.stream().anyMatch(found.flags()::raised)
        ? Optional.of(UNDERSTANDING)
        : Optional.empty();
  }

  private static Stream<Topic> instead(Topic topic) {
    return topic == PLEASED
        ? Stream.of(STEP)
        : Stream.of(STEP, UNDERSTANDING).filter(other -> other != topic);
  }
}
