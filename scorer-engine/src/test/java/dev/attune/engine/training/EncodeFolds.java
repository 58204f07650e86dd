package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.FoldOutputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks each fold's encoder about the replies that it has never seen, and writes {@code
 * encoder-outputs.tsv}. Arguments: the folder with {@code fold0.onnx} … {@code fold4.onnx}, and the
 * folder to write to.
 */
final class EncodeFolds {

  private EncodeFolds() {}

  public static void main(String[] arguments) throws IOException {
    List<FoldOutputs> encoders = new ArrayList<>();
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      encoders.add(
          new FoldOutputs(Files.readAllBytes(Path.of(arguments[0], "fold" + fold + ".onnx"))));
    }
    Map<String, Integer> folds = Examples.folds();
    List<String> lines = new ArrayList<>();
    for (Labelled label : Examples.own()) {
      FoldOutputs encoder = encoders.get(Objects.requireNonNull(folds.get(label.conversation())));
      lines.add(RecordedOutputs.line(label, encoder.outputs(label.reply())));
    }
    Files.write(Path.of(arguments[1], "encoder-outputs.tsv"), lines);
  }
}
