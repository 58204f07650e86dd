package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Rubric;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Target;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that is expected of a reply: of the whole of it, and of what is left when its formulas are
 * cut out.
 *
 * @param sober null where the reply has no formula
 */
record Look(Expected whole, @Nullable Expected sober) {

  static Look at(Findings findings, Function<Findings, Expected> expecting) {
    return new Look(
        expecting.apply(findings), findings.withoutFormula().map(expecting).orElse(null));
  }

  /**
   * As a rubric lets it be read: where it has switched off a part, the others stand by themselves,
   * since the whole knows of no part that is off.
   */
  Look under(Rubric rubric) {
    boolean all =
        rubric.additions().marksOff().isEmpty() && rubric.additions().flagsOff().isEmpty();
    return all ? this : new Look(whole.apart(), sober == null ? null : sober.apart());
  }

  Found found(Rubric rubric) {
    return sober == null ? Found.in(whole) : compared(whole, sober).judged(rubric);
  }

  /** Before a rubric says what it is worth. */
  Found held() {
    return sober == null ? Found.in(whole) : compared(whole, sober).held();
  }

  /** No sentence was read that is formula: what only the whole shows, the rules' phrases show. */
  private static Sober compared(Expected whole, Expected sober) {
    return new Sober(Found.in(whole.byPhrases()), Found.in(sober), canned(whole));
  }

  private static FlagFinding canned(Expected whole) {
    List<Evidence> formulas = whole.findings().formulas();
    return new FlagFinding(
        Flag.CANNED,
        whole.raisedFrom(Flag.CANNED),
        true,
        formulas.isEmpty() ? whole.findings().proof(Target.CANNED) : formulas);
  }

  double confidence() {
    return Confidence.of(whole);
  }
}
