package dev.attune.engine;

import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Target;

/**
 * How likely the fit is within 1 of what a careful annotator would give: less where little could be
 * read or where need and marks lie between two levels. Calibrated roughly on labelled replies.
 */
final class Confidence {

  private static final double HIGHEST = 0.92;
  private static final double LITTLE_ECHO = 0.08;
  private static final double LITTLE_ASKED = 0.08;
  private static final double BETWEEN = 0.1;

  private Confidence() {}

  static double of(Findings findings) {
    double doubt =
        BETWEEN * (between(findings, Target.UNDERSTANDING) + between(findings, Target.ACTION));
    if (findings.found("echo.none")) {
      doubt += LITTLE_ECHO;
    }
    if (findings.of("customer.words").map(f -> f.strength()).orElse(0.0) < 0.08) {
      doubt += LITTLE_ASKED;
    }
    return HIGHEST - doubt;
  }

  /** 0 on a whole level, 1 half-way between two. */
  private static double between(Findings findings, Target target) {
    double value = findings.estimate(target).value();
    return 2 * Math.abs(value - Math.round(value));
  }
}
