package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.FoldOutputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All labelled replies with what an encoder made of each that had never seen its conversation:
 * {@code encoder-outputs.tsv} holds, in the order of the labels, what the five fold encoders said.
 */
final class Examples {

  private Examples() {}

  static List<Example> all() {
    List<Labelled> labels = PinnedFiles.labelledReplies();
    List<String> outputs = PinnedFiles.lines("encoder-outputs.tsv");
    if (labels.size() != outputs.size()) {
      throw new IllegalStateException("a line of encoder outputs is needed for every label");
    }
    Map<String, Integer> folds = Folds.of(labels.stream().map(Labelled::conversation).toList());
    List<Example> all = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Labelled label = labels.get(i);
      all.add(
          new Example(
              label,
              Objects.requireNonNull(folds.get(label.conversation())),
              features(label, outputs.get(i))));
    }
    return all;
  }

  private static List<Double> features(Labelled label, String line) {
    String[] parts = line.split("\t", -1);
    float[] outputs = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      outputs[i] = Float.parseFloat(parts[i]);
    }
    return Arrays.stream(FoldOutputs.features(label.reply(), outputs)).boxed().toList();
  }
}
