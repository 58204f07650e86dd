package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.FoldOutputs;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks each fold's encoder about the replies that it has never seen, whole and without their
 * formulas, and writes {@code encoder-outputs.tsv} and {@code encoder-outputs-sober.tsv}.
 * Arguments: the folder with {@code fold0.onnx} … {@code fold4.onnx}, and the folder to write to.
 */
final class EncodeFolds {

  private EncodeFolds() {}

  public static void main(String[] arguments) throws IOException {
    List<FoldOutputs> encoders = new ArrayList<>();
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      encoders.add(
          new FoldOutputs(Files.readAllBytes(Path.of(arguments[0], "fold" + fold + ".onnx"))));
    }
    List<Labelled> all = Examples.own();
    Map<String, Integer> folds = Examples.folds();
    List<String> whole = new ArrayList<>();
    List<String> sober = new ArrayList<>();
    for (Labelled label : all) {
      FoldOutputs encoder = encoders.get(Objects.requireNonNull(folds.get(label.conversation())));
      whole.add(RecordedOutputs.line(encoder.outputs(label.reply())));
      sober.add(sober(label, encoder));
    }
    Files.write(Path.of(arguments[1], "encoder-outputs.tsv"), whole);
    Files.write(Path.of(arguments[1], "encoder-outputs-sober.tsv"), sober);
  }

  private static String sober(Labelled label, FoldOutputs encoder) {
    AgentReply left = Findings.of(label.reply()).withoutFormula().map(Findings::reply).orElse(null);
    return left == null ? "" : RecordedOutputs.line(left, encoder.outputs(left));
  }
}
