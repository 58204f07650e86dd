package dev.attune.engine.training;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.engine.model.Answers;
import dev.attune.engine.model.FoldOutputs;
import dev.attune.engine.model.Forests;
import dev.attune.engine.model.Tree;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Heads and forests learned from the same examples. */
record Learned(HeadsFit heads, Forests forests) {

  private static final long SEED = 17;

  /** Flags with examples enough for trees. */
  private static final Set<Flag> GROWN =
      EnumSet.of(
          Flag.CANNED, Flag.DISMISSIVE, Flag.BLAME, Flag.POLICY_WALL, Flag.PERSONAL, Flag.CHOICE);

  static Learned of(List<Example> examples) {
    double[][] rows = examples.stream().map(Example::row).toArray(double[][]::new);
    Map<String, List<Tree>> byScale = new LinkedHashMap<>();
    int[] all = IntStream.range(0, rows[0].length).toArray();
    byScale.put(
        "need", grow(rows, examples, example -> example.label().need(), CustomerSide.features()));
    for (MarkName mark : MarkName.values()) {
      byScale.put(
          mark.label(), grow(rows, examples, example -> Example.mark(example.label(), mark), all));
    }
    for (Flag flag : GROWN) {
      byScale.put(
          flag.label(), grow(rows, examples, e -> e.label().flagged(flag.label()) ? 1 : 0, all));
    }
    return new Learned(HeadsFit.of(examples), new Forests(byScale));
  }

  private static List<Tree> grow(
      double[][] rows, List<Example> examples, ToDoubleFunction<Example> aim, int[] features) {
    return ForestFit.grow(rows, examples.stream().mapToDouble(aim).toArray(), features, SEED);
  }

  Answers answers(double[] row) {
    return new Answers(heads.probabilities(row), FoldOutputs.grown(forests, row));
  }
}
