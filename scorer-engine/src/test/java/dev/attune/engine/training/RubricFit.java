package dev.attune.engine.training;

import dev.attune.assessment.Flag;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Labelled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the rubric's weights to labelled fits: least squares on (fit − 1) × 25, where no mark may
 * lose by rising and no flag may change its sign. A formula (A at level 1) earns nothing, so that
 * it can't be used to win points.
 */
final class RubricFit {

  private static final List<MarkName> MARKS = List.of(MarkName.values());
  private static final List<Flag> FLAGS = List.of(Flag.values());
  private static final int NEEDS = 4;
  private static final int PER_NEED = 1 + 2 * MarkName.values().length;
  private static final int SIZE = NEEDS * PER_NEED + Flag.values().length;
  private static final int SWEEPS = 3000;
  private static final double RIDGE = 1;

  private RubricFit() {}

  /**
   * One row: what each weight is multiplied with.
   *
   * @param wanted false where nothing is asked or wrong, so that no action is missed
   */
  static double[] row(
      double need, boolean wanted, Map<MarkName, Double> marks, Map<Flag, Double> flags) {
    double[] row = new double[SIZE];
    int lower = Math.min((int) need, NEEDS - 2);
    Map<MarkName, Double> counted = new EnumMap<>(marks);
    counted.compute(MarkName.ACTION, (name, level) -> wanted ? level : Double.valueOf(Mark.STRONG));
    fill(row, lower, 1 - (need - lower), counted);
    fill(row, lower + 1, need - lower, counted);
    for (Flag flag : Flag.values()) {
      row[NEEDS * PER_NEED + FLAGS.indexOf(flag)] = flags.getOrDefault(flag, 0.0);
    }
    return row;
  }

  /** The row of a label: whole levels, certain flags. */
  static double[] row(Labelled label, boolean wanted) {
    Map<MarkName, Double> marks = new EnumMap<>(MarkName.class);
    MARKS.forEach(mark -> marks.put(mark, (double) Example.mark(label, mark)));
    Map<Flag, Double> flags = new EnumMap<>(Flag.class);
    FLAGS.forEach(flag -> flags.put(flag, label.flagged(flag.label()) ? 1.0 : 0.0));
    return row(label.need(), wanted, marks, flags);
  }

  private static void fill(double[] row, int need, double share, Map<MarkName, Double> marks) {
    row[need * PER_NEED] = share;
    for (MarkName mark : MarkName.values()) {
      double level = marks.getOrDefault(mark, 0.0);
      int at = need * PER_NEED + 1 + 2 * MARKS.indexOf(mark);
      row[at] = share * Math.min(1, level);
      row[at + 1] = share * Math.max(0, level - 1);
    }
  }

  /** The lines of a rubric file. */
  static List<String> fit(List<double[]> rows, int[] fits) {
    return lines(weights(rows, fits));
  }

  /** Weights by coordinate descent, each step held to its bounds. */
  private static double[] weights(List<double[]> rows, int[] fits) {
    double[][] matrix = rows.toArray(double[][]::new);
    double[][] gram = Cholesky.gram(matrix, 1);
    double[] right = new double[SIZE];
    for (int r = 0; r < matrix.length; r++) {
      for (int i = 0; i < SIZE; i++) {
        right[i] += matrix[r][i] * (fits[r] - 1) * 25;
      }
    }
    double[] weights = new double[SIZE];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < SIZE; i++) {
        double rest = right[i] + gram[i][i] * weights[i];
        for (int j = 0; j < SIZE; j++) {
          rest -= gram[i][j] * weights[j];
        }
        weights[i] = bounded(i, rest / (gram[i][i] + (base(i) ? 1e-9 : RIDGE)));
      }
    }
    return weights;
  }

  private static boolean base(int i) {
    return i < NEEDS * PER_NEED && i % PER_NEED == 0;
  }

  private static double bounded(int i, double value) {
    if (i >= NEEDS * PER_NEED) {
      return FLAGS.get(i - NEEDS * PER_NEED).good() ? Math.max(0, value) : Math.min(0, value);
    }
    boolean formula = i % PER_NEED == 1;
    return base(i) ? value : formula ? 0 : Math.max(0, value);
  }

  private static List<String> lines(double[] weights) {
    List<String> lines = new ArrayList<>();
    for (int need = 0; need < NEEDS; need++) {
      lines.add(line("need." + need + ".base", weights[need * PER_NEED]));
      for (MarkName mark : MarkName.values()) {
        int at = need * PER_NEED + 1 + 2 * MARKS.indexOf(mark);
        lines.add(
            line("need." + need + "." + mark.label(), weights[at], weights[at] + weights[at + 1]));
      }
    }
    for (Flag flag : Flag.values()) {
      lines.add(line("flag." + flag.label(), weights[NEEDS * PER_NEED + FLAGS.indexOf(flag)]));
    }
    return lines;
  }

  private static String line(String key, double... numbers) {
    return key
        + "="
        + String.join(
            ",",
            Arrays.stream(numbers)
                .mapToObj(number -> String.format(Locale.ROOT, "%.1f", number + 0.0))
                .toList());
  }
}
