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
  PLEASED,
  /** What a correct reply passes over. */
  DETAIL;

  private static final int GOOD = 4;
  private static final int PASSABLE = 3;
  private static final List<Flag> WANT_A_STEP =
      List.of(Flag.UNCLEAR, Flag.EMPATHY_WITHOUT_ACTION, Flag.EXCESS, Flag.OVER_APOLOGY);
  private static final List<Flag> SMOTHERING = List.of(Flag.EXCESS, Flag.OVER_APOLOGY);
  private static final List<Flag> WANT_UNDERSTANDING =
      List.of(Flag.BLAME, Flag.DISMISSIVE, Flag.CANNED, Flag.POLICY_WALL);

  /**
   * What else is known of a reply.
   *
   * @param pleased the customer came with praise or good news
   * @param helped the reply tells of some help; what is missing then is what comes before it
   * @param ways the reply offers them another way
   * @param grave something grave of theirs is left without a word
   * @param sentOn the reply leaves the next step to them, elsewhere
   * @param cheerful the customer told them something with a smile
   * @param praised the customer praised, and nothing beside it is asked or wrong
   */
  record Setting(
      boolean pleased,
      boolean helped,
      boolean ways,
      boolean grave,
      boolean sentOn,
      boolean cheerful,
      boolean praised) {}

  /** The most pressing first; empty where the gap is closed and no flag hurts. */
  static List<Topic> due(Assessment found, Setting setting) {
    return first(found, setting)
        .filter(topic -> !enough(found, setting))
        .map(topic -> setting.pleased() ? PLEASED : topic)
        .filter(topic -> topic != PLEASED || found.fit() <= PASSABLE || faulty(found))
        .stream()
        .flatMap(topic -> Stream.concat(Stream.of(topic), instead(topic, found, setting)))
        .toList();
  }

  /** A good reply that lacks one thing is left alone, unless that is something grave. */
  private static boolean enough(Assessment found, Setting setting) {
    boolean smothers = SMOTHERING.stream().anyMatch(found.flags()::raised);
    boolean lacks =
        setting.grave()
            && found.fit() == GOOD
            && found.need().level() > 1
            && found.gap().headline() == 1
            && found.gap().compassionate() == 0;
    return found.fit() >= GOOD && found.gap().headline() <= 1 && !smothers && !lacks;
  }

  private static boolean faulty(Assessment found) {
    return found.flags().raised().stream().anyMatch(flag -> !flag.flag().good());
  }

  private static Optional<Topic> first(Assessment found, Setting setting) {
    Optional<Topic> topic =
        found.gap().headline() > 0
            ? Optional.of(shortfall(found, setting))
            : flagged(found, setting).or(() -> correct(found, setting));
    boolean needy = found.need().helpWanted() || found.need().expected() >= Mood.GLAD;
    return topic.map(due -> needy ? due : PLEASED);
  }

  /** Nothing is wrong with it and nothing is good about it. */
  private static Optional<Topic> correct(Assessment found, Setting setting) {
    boolean done = found.need().level() == 0 && found.marks().action().level() == Mark.STRONG;
    boolean asks = found.marks().exploration().level() == Mark.STRONG;
    boolean enough = asks || (done && !setting.cheerful());
    return found.fit() < PASSABLE || (found.fit() == PASSABLE && !enough)
        ? Optional.of(setting.sentOn() ? STEP : DETAIL)
        : Optional.empty();
  }

  private static Topic shortfall(Assessment found, Setting setting) {
    boolean feeling = found.gap().emotional() > 0;
    boolean other = feeling || found.gap().cognitive() > 0;
    if (found.flags().raised(Flag.POLICY_WALL) && !(setting.ways() && other)) {
      return WAY;
    }
    if (found.gap().compassionate() > 0 && !((setting.helped() || setting.ways()) && other)) {
      return STEP;
    }
    return feeling ? FEELING : UNDERSTANDING;
  }

  private static Optional<Topic> flagged(Assessment found, Setting setting) {
    if (found.flags().raised(Flag.POLICY_WALL) && !setting.ways()) {
      return Optional.of(WAY);
    }
    if (WANT_A_STEP.stream().anyMatch(found.flags()::raised)) {
      return Optional.of(STEP);
    }
    return WANT_UNDERSTANDING.stream().anyMatch(found.flags()::raised)
        ? Optional.of(setting.helped() ? UNDERSTANDING : STEP)
        : Optional.empty();
  }

  private static Stream<Topic> instead(Topic topic, Assessment found, Setting setting) {
    return switch (topic) {
      case PLEASED ->
          !setting.praised() && (found.gap().headline() > 0 || faulty(found))
              ? Stream.of(STEP)
              : Stream.of();
      case DETAIL -> found.fit() < PASSABLE ? Stream.of(STEP, UNDERSTANDING) : Stream.of();
      default -> Stream.of(STEP, UNDERSTANDING).filter(other -> other != topic);
    };
  }
}
