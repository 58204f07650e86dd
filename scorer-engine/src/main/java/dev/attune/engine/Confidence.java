package dev.attune.engine;

/**
 * How likely the fit is within 1 of what a careful annotator would give: less where little could be
 * read or where need and marks lie between two levels. Calibrated roughly on labelled replies.
 */
final class Confidence {

  private Confidence() {}

  static double of(Expected expected) {
    return expected.judged().confidence();
  }
}
