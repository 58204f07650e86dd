package dev.attune.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The explainable result: what one reply gave of what its customer needed.
 *
 * <p>Life story: a scorer reads a closed reply and says what it finds; the rubric turns the
 * findings into score and gap. Feedback and note are written from it, the ledger keeps it, QA's
 * verdict stands beside it and never changes it. An edited message is assessed again; the older
 * assessment is then replaced, never its note.
 *
 * <p>Immutable. Score, fit and gap can be read off {@code need}, {@code marks} and {@code flags}
 * with the rubric named.
 *
 * @param score 0 to 100; see {@link Rubric#score}
 * @param confidence 0.0 to 1.0: how sure the scorer is of the fit
 * @param shift null while the customer has not answered
 * @param rubric name and version, such as {@code default@1}
 * @param scorer name and version, such as {@code embedded@1}
 */
public record Assessment(
    Need need,
    Marks marks,
    Flags flags,
    int score,
    Gap gap,
    double confidence,
    @Nullable Shift shift,
    String rubric,
    String scorer)
    implements Judgement {

  private static final int FULL = 100;
  private static final double POINTS_PER_FIT = 25.0;

  public Assessment {
    if (score < 0 || score > FULL || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("score is 0 to 100 and confidence 0 to 1");
    }
  }

  /**
   * An assessment whose score and gap follow from its findings by the rubric; what the rubric has
   * switched off is left out.
   */
  public static Assessment by(
      Rubric rubric,
      String scorer,
      Need need,
      Marks marks,
      Flags flags,
      double confidence,
      @Nullable Shift shift) {
    Marks shown = marks.without(rubric.additions().marksOff());
    Flags kept = flags.without(rubric.additions().flagsOff());
    return new Assessment(
        need,
        shown,
        kept,
        rubric.score(need, shown, kept),
        Gap.between(need, shown, kept),
        confidence,
        shift,
        rubric.version(),
        scorer);
  }

  /** The same under another name of who made it. */
  public Assessment scoredBy(String other) {
    return new Assessment(need, marks, flags, score, gap, confidence, shift, rubric, other);
  }

  /** The same, believed more or less. */
  public Assessment withConfidence(double other) {
    return new Assessment(need, marks, flags, score, gap, other, shift, rubric, scorer);
  }

  /** 1 worse off … 5 exemplary (RUBRIC, step 4). */
  public int fit() {
    return 1 + (int) Math.round(score / POINTS_PER_FIT);
  }

  public Optional<Shift> seenShift() {
    return Optional.ofNullable(shift);
  }
}
