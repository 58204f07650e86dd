package dev.attune.engine.model;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Turns answers into expected levels, stretched so that a level's beginning, as training found it,
 * lies half-way between whole numbers: rounding an expectation alone is timid.
 */
final class Expectations {

  private final double[] from;

  /**
   * @param from per {@link Output}, where its level begins
   */
  Expectations(double[] from) {
    this.from = from;
  }

  Judged of(Answers answers, List<Sentence> sentences) {
    Map<MarkName, Double> marks = new EnumMap<>(MarkName.class);
    for (MarkName mark : MarkName.values()) {
      marks.put(mark, expected(answers, mark.label(), Output.MARK_STEPS));
    }
    Map<Flag, Double> flags = new EnumMap<>(Flag.class);
    for (Flag flag : Flag.values()) {
      flags.put(flag, answers.yes(Output.first(flag.label())));
    }
    return new Judged(
        expected(answers, Output.NEED, Output.NEED_STEPS),
        marks,
        fit(answers),
        flags,
        near(answers, fit(answers.withLength())),
        sentences);
  }

  private double fit(Answers answers) {
    return 1 + expected(answers, Output.FIT, Output.FIT_STEPS);
  }

  private double expected(Answers answers, String scale, int steps) {
    double plain = answers.expected(scale, steps);
    int first = Output.first(scale);
    double below = 0;
    double levelBelow = 0;
    for (int step = 0; step < steps; step++) {
      if (plain < from[first + step]) {
        return between(plain, below, from[first + step], levelBelow, step + 0.5);
      }
      below = from[first + step];
      levelBelow = step + 0.5;
    }
    return between(plain, below, steps, levelBelow, steps);
  }

  /** Where a value between two points lies between two levels. */
  private static double between(
      double value, double below, double above, double levelBelow, double levelAbove) {
    double share = above > below ? (value - below) / (above - below) : 1;
    return levelBelow + Math.min(1, share) * (levelAbove - levelBelow);
  }

  /** The probability that the fit lies within one step of an expectation. */
  private static double near(Answers answers, double fit) {
    int first = Output.first(Output.FIT);
    double near = 0;
    for (int level = 1; level <= 1 + Output.FIT_STEPS; level++) {
      double atLeast = level == 1 ? 1 : answers.yes(first + level - 2);
      double above = level == 1 + Output.FIT_STEPS ? 0 : answers.yes(first + level - 1);
      near += Math.abs(level - fit) <= 1 ? atLeast - above : 0;
    }
    return Math.max(0, Math.min(1, near));
  }
}
