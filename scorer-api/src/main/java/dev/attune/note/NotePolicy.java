package dev.attune.note;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.feedback.Feedback;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * When a reply deserves a note (`attune.note.*`).
 *
 * @param mode the kind of policy
 * @param minimumGap from this headline gap on a note is due, 1 to 3
 * @param flags any of which makes a note due, whatever the gap
 * @param minimumConfidence below it no note is due, 0.0 to 1.0
 * @param perAgentPerDay notes that one agent gets in 24 hours at most, highlights included
 * @param highlightsPerWeek highlights that one agent gets in seven days at most
 * @param newest a reply closed longer ago than this gets none
 */
public record NotePolicy(
    Mode mode,
    int minimumGap,
    Set<Flag> flags,
    double minimumConfidence,
    int perAgentPerDay,
    int highlightsPerWeek,
    Duration newest) {

  /** What ships: help where it is most needed, seldom enough to be read. */
  public static final NotePolicy STANDARD =
      new NotePolicy(
          Mode.NEEDED,
          2,
          Set.of(Flag.BLAME, Flag.DISMISSIVE, Flag.POLICY_WALL, Flag.EMPATHY_WITHOUT_ACTION),
          0.6,
          3,
          1,
          Duration.ofHours(24));

  private static final int HIGHLIGHT_FIT = 5;
  private static final int WIDEST_GAP = 3;

  public enum Mode {
    /** Where there is a gap, and a highlight now and then. */
    NEEDED,
    /** Every closed reply of a person that feedback can be given on; caps apply. */
    ALL,
    /** Highlights alone. */
    HIGHLIGHTS,
    OFF
  }

  /** How many notes the agent has been given lately. */
  public record Usage(int lastDay, int highlightsLastWeek) {}

  /**
   * A closed reply that a note may be due for.
   *
   * @param byBot bots get no notes
   * @param inScope whether the account's scope admits ticket and agent
   */
  public record Candidate(
      Assessment assessment, Feedback feedback, boolean byBot, boolean inScope, Instant closedAt) {}

  public enum Decision {
    /** Not due. */
    NONE,
    /** Due: something to try. */
    COACHING,
    /** Due: well done. */
    HIGHLIGHT,
    /** Would be due but for a cap or its age: held; the export shows it. */
    HELD
  }

  public NotePolicy {
    flags = Set.copyOf(flags);
    if (minimumGap < 1 || minimumGap > WIDEST_GAP) {
      throw new IllegalArgumentException("a note's minimum gap is 1 to 3, not " + minimumGap);
    }
    if (!(minimumConfidence >= 0 && minimumConfidence <= 1)) {
      throw new IllegalArgumentException(
          "a note's minimum confidence is 0 to 1, not " + minimumConfidence);
    }
    if (perAgentPerDay < 0 || highlightsPerWeek < 0 || newest.isNegative()) {
      throw new IllegalArgumentException("caps and ages of notes can't be negative");
    }
  }

  /** The same but for its mode. */
  public NotePolicy with(Mode other) {
    return new NotePolicy(
        other, minimumGap, flags, minimumConfidence, perAgentPerDay, highlightsPerWeek, newest);
  }

  /** Pure: what to do with a candidate now, given what its agent has been given lately. */
  public Decision decide(Candidate candidate, Usage usage, Instant now) {
    Decision due = due(candidate);
    if (due == Decision.NONE) {
      return Decision.NONE;
    }
    boolean stale = candidate.closedAt().plus(newest).isBefore(now);
    boolean capped =
        usage.lastDay() >= perAgentPerDay
            || (due == Decision.HIGHLIGHT && usage.highlightsLastWeek() >= highlightsPerWeek);
    return stale || capped ? Decision.HELD : due;
  }

  private Decision due(Candidate candidate) {
    Assessment assessment = candidate.assessment();
    if (mode == Mode.OFF
        || candidate.byBot()
        || !candidate.inScope()
        || assessment.confidence() < minimumConfidence) {
      return Decision.NONE;
    }
    if (mode != Mode.HIGHLIGHTS
        && candidate.feedback().advice().isPresent()
        && coaching(assessment)) {
      return Decision.COACHING;
    }
    return candidate.feedback().praise().isPresent() && highlight(assessment)
        ? Decision.HIGHLIGHT
        : Decision.NONE;
  }

  private boolean coaching(Assessment assessment) {
    return mode == Mode.ALL
        || assessment.gap().headline() >= minimumGap
        || flags.stream().anyMatch(assessment.flags()::raised);
  }

  private boolean highlight(Assessment assessment) {
    return mode == Mode.ALL || assessment.fit() == HIGHLIGHT_FIT;
  }
}
