package dev.attune.engine.labelled;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well two markers agree. */
public final class Agreement {

  private Agreement() {}

  /** Cohen's kappa with quadratic weights, for whole levels 0 to {@code highest}. */
  public static double kappa(int[] one, int[] other, int highest) {
    int levels = highest + 1;
    double[][] seen = new double[levels][levels];
    double[] rows = new double[levels];
    double[] columns = new double[levels];
    for (int i = 0; i < one.length; i++) {
      seen[one[i]][other[i]]++;
      rows[one[i]]++;
      columns[other[i]]++;
    }
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < levels; i++) {
      for (int j = 0; j < levels; j++) {
        double far = (double) (i - j) * (i - j);
        observed += far * seen[i][j];
        expected += far * rows[i] * columns[j] / one.length;
      }
    }
    return expected == 0 ? 0 : 1 - observed / expected;
  }

  /** Rank correlation; ties share the mean rank. */
  public static double spearman(double[] one, double[] other) {
    return pearson(ranks(one), ranks(other));
  }

  public static double f1(boolean[] truth, boolean[] found) {
    double hit = IntStream.range(0, truth.length).filter(i -> truth[i] && found[i]).count();
    double either =
        IntStream.range(0, truth.length).map(i -> (truth[i] ? 1 : 0) + (found[i] ? 1 : 0)).sum();
    return either == 0 ? 0 : 2 * hit / either;
  }

  private static double pearson(double[] one, double[] other) {
    double meanOne = Arrays.stream(one).average().orElse(0);
    double meanOther = Arrays.stream(other).average().orElse(0);
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < one.length; i++) {
      both += (one[i] - meanOne) * (other[i] - meanOther);
      first += (one[i] - meanOne) * (one[i] - meanOne);
      second += (other[i] - meanOther) * (other[i] - meanOther);
    }
    return first == 0 || second == 0 ? 0 : both / Math.sqrt(first * second);
  }

  private static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
