package dev.attune.engine.training;

import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Labelled;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A labelled reply and the numbers the heads see of it.
 *
 * @param fold 0 to 4; see {@link Folds}
 * @param features in the order of the model's features
 */
record Example(Labelled label, int fold, List<Double> features) {

  private static final Map<MarkName, String> LETTERS =
      Map.of(
          MarkName.ACKNOWLEDGEMENT, "A",
          MarkName.UNDERSTANDING, "U",
          MarkName.ACTION, "C",
          MarkName.EXPLORATION, "E");

  static int mark(Labelled label, MarkName name) {
    return label.level(Objects.requireNonNull(LETTERS.get(name)));
  }

  double[] row() {
    return features.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
