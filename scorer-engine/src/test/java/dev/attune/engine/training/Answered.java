package dev.attune.engine.training;

import dev.attune.assessment.Flag;
import dev.attune.engine.Trial;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.Answers;
import dev.attune.engine.model.FoldOutputs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example with what heads and forests answer that never saw its label.
 *
 * @param sober what they answer of the reply without its formulas; null where it has none
 */
record Answered(Example example, Answers whole, @Nullable Answers sober) {

  static Answered by(Learned learned, Example example) {
    Sight sober = example.sober();
    return new Answered(
        example,
        learned.answers(example.row()),
        sober == null ? null : learned.answers(sober.row()));
  }

  /** The same without what is gained by length alone. */
  Answered even(double[] perLength) {
    Sight left = example.sober();
    return new Answered(
        example,
        whole.even(perLength, length()),
        left == null || sober == null
            ? null
            : sober.even(perLength, FoldOutputs.length(left.findings().reply())));
  }

  double length() {
    return FoldOutputs.length(label().reply());
  }

  Labelled label() {
    return example.label();
  }

  /** The scorer over these answers, each part by itself. */
  Trial trial(double[] from, Map<Flag, Double> raisedFrom) {
    Sight left = example.sober();
    return Trial.apart(
        new Trial.Read(example.whole().findings(), FoldOutputs.expectations(whole, from)),
        left == null || sober == null
            ? null
            : new Trial.Read(left.findings(), FoldOutputs.expectations(sober, from)),
        raisedFrom);
  }
}
