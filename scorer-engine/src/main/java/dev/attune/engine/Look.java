package dev.attune.engine;

import dev.attune.assessment.Rubric;
import dev.attune.engine.rules.Findings;
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

  Found found(Rubric rubric) {
    Found found = Found.in(whole);
    return sober == null ? found : new Sober(found, Found.in(sober)).judged(rubric);
  }

  /** Before a rubric says what it is worth. */
  Found held() {
    Found found = Found.in(whole);
    return sober == null ? found : new Sober(found, Found.in(sober)).held();
  }

  double confidence() {
    return Confidence.of(whole);
  }
}
