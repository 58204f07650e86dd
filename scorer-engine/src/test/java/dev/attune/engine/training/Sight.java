package dev.attune.engine.training;

import dev.attune.engine.model.FoldOutputs;
import dev.attune.engine.rules.Findings;
import java.util.Arrays;
import java.util.List;

/**
 * What rules and encoder see of a text, neither of which was fitted to its label.
 *
 * @param features in the order of the model's features
 */
record Sight(Findings findings, List<Double> features) {

  static Sight of(Findings findings, float[] outputs) {
    double[] features = FoldOutputs.features(findings, outputs);
    return new Sight(findings, Arrays.stream(features).boxed().toList());
  }

  double[] row() {
    return features.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
