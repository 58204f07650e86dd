package dev.attune.engine.training;

import java.util.List;

/** Brings features to mean 0 and deviation 1, so that one ridge is fair to all of them. */
final class Scaling {

  private final double[] means;
  private final double[] deviations;

  private Scaling(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  static Scaling of(List<Example> examples) {
    int size = examples.get(0).whole().features().size();
    double[] means = new double[size];
    double[] deviations = new double[size];
    for (int i = 0; i < size; i++) {
      int column = i;
      means[i] =
          examples.stream().mapToDouble(e -> e.whole().features().get(column)).average().orElse(0);
      double mean = means[i];
      double variance =
          examples.stream()
              .mapToDouble(e -> Math.pow(e.whole().features().get(column) - mean, 2))
              .average()
              .orElse(0);
      deviations[i] = variance < 1e-6 ? 1 : Math.sqrt(variance);
    }
    return new Scaling(means, deviations);
  }

  double[] means() {
    return means.clone();
  }

  double[] scaled(double[] features) {
    double[] scaled = new double[features.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (features[i] - means[i]) / deviations[i];
    }
    return scaled;
  }

  /** Weights for unscaled features, without the bias. */
  double[] unscaled(double[] weights) {
    double[] unscaled = new double[means.length];
    for (int i = 0; i < unscaled.length; i++) {
      unscaled[i] = weights[i] / deviations[i];
    }
    return unscaled;
  }

  /** Scaled weights, with bias, that repeat the logit in a column. */
  double[] own(int column) {
    double[] own = new double[means.length + 1];
    own[column] = deviations[column];
    own[means.length] = means[column];
    return own;
  }
}
