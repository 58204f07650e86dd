package dev.attune.engine.training;

import dev.attune.assessment.Flag;
import dev.attune.engine.model.FoldOutputs;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures how much more is expected of a longer reply than of a shorter one with the same label:
 * the slope of the expectation along {@code Length}, the label being held (least squares). What is
 * unsure is drawn to what is usual, and longer replies are usually better; this finds how far. It
 * is further in some texts than in others: of answers in public, of lifelike ones and of the rest
 * the slope counts that pays length most, so that it earns something in none. Of a bad flag that is
 * the lowest one.
 */
final class Evenness {

  private Evenness() {}

  /**
   * One slope per flag, per mark and for the fit, at its first step; 0 elsewhere. The need has
   * nothing to do with the reply.
   */
  static double[] of(List<Answered> answers) {
    double[] perLength = new double[FoldOutputs.questions()];
    for (int question = 0; question < perLength.length; question++) {
      int step = FoldOutputs.step(question);
      String scale = FoldOutputs.scale(question);
      if (step <= 1 && !scale.equals("need")) {
        int first = question;
        int steps = Beginnings.steps(first);
        Function<Answered, double[]> row =
            each ->
                new double[] {
                  step == 0 ? each.whole().yes(first) : each.whole().expected(scale, steps),
                  Beginnings.label(scale, step, each.label()),
                  each.length()
                };
        perLength[question] = paying(scale, answers, row);
      }
    }
    return perLength;
  }

  private static double paying(
      String scale, List<Answered> answers, Function<Answered, double[]> row) {
    Map<Example.Part, List<double[]>> parts =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.example().kind(), Collectors.mapping(row, Collectors.toList())));
    DoubleSummaryStatistics slopes =
        parts.values().stream().mapToDouble(Evenness::slope).summaryStatistics();
    return bad(scale) ? slopes.getMin() : slopes.getMax();
  }

  private static boolean bad(String scale) {
    return Stream.of(Flag.values()).anyMatch(flag -> flag.label().equals(scale) && !flag.good());
  }

  /** Of rows of expectation, label and length. */
  private static double slope(List<double[]> rows) {
    double[] mean = new double[3];
    rows.forEach(row -> add(mean, row, 1.0 / rows.size()));
    double[][] together = new double[3][3];
    for (double[] row : rows) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          together[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]);
        }
      }
    }
    double alone = together[1][1] * together[2][2] - together[1][2] * together[1][2];
    return alone <= 0
        ? 0
        : (together[0][2] * together[1][1] - together[0][1] * together[1][2]) / alone;
  }

  private static void add(double[] sum, double[] row, double share) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += share * row[i];
    }
  }
}
