package dev.attune.engine.training;

import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.FoldOutputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fits the heads: each question starts from the encoder's own answer and may move from it as far as
 * the labels pay for.
 */
final class HeadsFit {

  /** How firmly a head is held to the encoder's own answer; where that is poor, loosely. */
  private static final double FIRM = 1500;

  private static final double LOOSE = 80;
  private static final double NEVER = 1e12;
  private static final String RULES = "rules-";
  private static final Set<String> POOR =
      Set.of("exploration", "policy_wall", "blame", "excess", "appreciation", "unclear");

  private final Scaling scaling;
  private final List<double[]> weights;

  private HeadsFit(Scaling scaling, List<double[]> weights) {
    this.scaling = scaling;
    this.weights = weights;
  }

  static HeadsFit of(List<Example> examples) {
    Scaling scaling = Scaling.of(examples);
    double[][] rows =
        Logistic.withBias(
            examples.stream()
                .map(example -> scaling.scaled(example.row()))
                .toArray(double[][]::new));
    Logistic firm = new Logistic(rows, ridges(FIRM));
    Logistic loose = new Logistic(rows, ridges(LOOSE));
    Logistic need = new Logistic(rows, needRidges());
    List<double[]> weights =
        IntStream.range(0, FoldOutputs.questions())
            .mapToObj(
                output ->
                    (FoldOutputs.scale(output).equals("need")
                            ? need
                            : POOR.contains(FoldOutputs.scale(output)) ? loose : firm)
                        .fit(labels(examples, output), scaling.own(output)))
            .toList();
    return new HeadsFit(scaling, weights);
  }

  /** What the rules say is new to the encoder, and is weighed freely. */
  private static double[] ridges(double held) {
    return FoldOutputs.featureNames().stream()
        .mapToDouble(name -> name.startsWith(RULES) ? LOOSE : held)
        .toArray();
  }

  /** What the reply says has no say in the need. */
  private static double[] needRidges() {
    double[] ridges = ridges(FIRM);
    List<String> names = FoldOutputs.featureNames();
    for (int i = 0; i < ridges.length; i++) {
      ridges[i] = CustomerSide.has(names.get(i)) ? ridges[i] : NEVER;
    }
    return ridges;
  }

  /** Probabilities, one per question, for features. */
  double[] probabilities(double[] features) {
    double[] row = Logistic.withBias(new double[][] {scaling.scaled(features)})[0];
    double[] yes = new double[weights.size()];
    for (int i = 0; i < yes.length; i++) {
      double own = Logistic.yes(weights.get(i), row);
      yes[i] = FoldOutputs.step(i) > 1 ? Math.min(own, yes[i - 1]) : own;
    }
    return yes;
  }

  private static boolean[] labels(List<Example> examples, int output) {
    boolean[] labels = new boolean[examples.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = yes(examples.get(i).label(), FoldOutputs.scale(output), FoldOutputs.step(output));
    }
    return labels;
  }

  private static boolean yes(Labelled label, String scale, int step) {
    return switch (scale) {
      case "need" -> label.need() >= step;
      case "fit" -> label.fit() > step;
      default ->
          step == 0
              ? label.flagged(scale)
              : Example.mark(label, MarkName.valueOf(scale.toUpperCase(Locale.ROOT))) >= step;
    };
  }

  /** The heads' file, as the model reads it. */
  List<String> lines(double[] from, double[] perLength) {
    List<String> lines = new ArrayList<>();
    lines.add("output\tfrom\tlength\tbias\t" + String.join("\t", FoldOutputs.featureNames()));
    lines.add("mean\t0\t0\t0\t" + numbers(scaling.means()));
    for (int i = 0; i < weights.size(); i++) {
      double[] own = scaling.unscaled(weights.get(i));
      lines.add(
          String.join(
              "\t",
              FoldOutputs.label(i),
              number(from[i]),
              number(perLength[i]),
              number(weights.get(i)[own.length]),
              numbers(own)));
    }
    return lines;
  }

  private static String numbers(double[] numbers) {
    return java.util.Arrays.stream(numbers)
        .mapToObj(HeadsFit::number)
        .collect(Collectors.joining("\t"));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.5f", number + 0.0);
  }
}
