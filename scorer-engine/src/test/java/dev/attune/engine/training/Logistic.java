package dev.attune.engine.training;

import java.util.Arrays;

/**
 * Logistic regression that starts from given weights and is held to them by a ridge: with no data
 * it answers as they do. Uses the constant upper bound of the Hessian (Böhning and Lindsay, 1988),
 * so every step is safe, and one decomposition serves all outputs.
 */
public final class Logistic {

  private static final int STEPS = 200;
  private static final double BOUND = 0.25;

  private final double[][] rows;
  private final double[] ridges;
  private final Cholesky hessian;

  /**
   * Rows carry a 1 in their last column: the bias, which no ridge holds.
   *
   * @param ridges how firmly each other column's weight is held
   */
  public Logistic(double[][] rows, double[] ridges) {
    this.rows = rows;
    this.ridges = ridges.clone();
    double[][] bound = Cholesky.gram(rows, BOUND);
    for (int i = 0; i < bound.length - 1; i++) {
      bound[i][i] += ridges[i];
    }
    bound[bound.length - 1][bound.length - 1] += 1e-6;
    hessian = new Cholesky(bound);
  }

  public double[] fit(boolean[] labels, double[] start) {
    double[] weights = start.clone();
    for (int step = 0; step < STEPS; step++) {
      double[] change = hessian.solve(gradient(labels, weights, start));
      for (int i = 0; i < weights.length; i++) {
        weights[i] += change[i];
      }
    }
    return weights;
  }

  private double[] gradient(boolean[] labels, double[] weights, double[] start) {
    double[] gradient = new double[weights.length];
    for (int i = 0; i < weights.length - 1; i++) {
      gradient[i] = ridges[i] * (start[i] - weights[i]);
    }
    for (int r = 0; r < rows.length; r++) {
      double miss = (labels[r] ? 1 : 0) - yes(weights, rows[r]);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += miss * rows[r][i];
      }
    }
    return gradient;
  }

  static double yes(double[] weights, double[] row) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Rows with a further column of ones. */
  public static double[][] withBias(double[][] rows) {
    return Arrays.stream(rows)
        .map(
            row -> {
              double[] longer = Arrays.copyOf(row, row.length + 1);
              longer[row.length] = 1;
              return longer;
            })
        .toArray(double[][]::new);
  }
}
