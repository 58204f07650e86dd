package dev.attune.engine.training;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Agreement;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.Answers;
import dev.attune.engine.model.FoldOutputs;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Finds where levels begin: for a scale, at which expectations agreement is best; for a flag with
 * enough labels, the highest probability from which F1 is as good as at the best one. In doubt no
 * flag is raised: other replies than the labelled ones are mostly further from it.
 */
final class Beginnings {

  private static final int ENOUGH = 60;
  private static final double EVEN = 0.5;
  private static final double FURTHEST = 0.3;
  private static final double STEP = 0.05;
  private static final int SWEEPS = 3;

  /** By so much F1 may be less and is as good. */
  private static final double AS_GOOD = 0.004;

  private final List<Labelled> labels;
  private final List<Answers> answers;
  private final double[] from = new double[FoldOutputs.questions()];

  private Beginnings(List<Answered> answers) {
    this.labels = answers.stream().map(Answered::label).toList();
    this.answers = answers.stream().map(Answered::whole).toList();
  }

  /**
   * One beginning per question; {@code answers} come from heads and forests that never saw the
   * label.
   */
  static double[] of(List<Answered> answers) {
    Beginnings beginnings = new Beginnings(answers);
    for (int question = 0; question < beginnings.from.length; question++) {
      beginnings.begin(question);
    }
    return beginnings.from;
  }

  /** What a scale's or, at step 0, a flag's label is, counted from 0. */
  static int label(String scale, int step, Labelled label) {
    return switch (scale) {
      case "need" -> label.need();
      case "fit" -> label.fit() - 1;
      default ->
          step == 0
              ? (label.flagged(scale) ? 1 : 0)
              : Example.mark(label, MarkName.valueOf(scale.toUpperCase(Locale.ROOT)));
    };
  }

  private void begin(int question) {
    String scale = FoldOutputs.scale(question);
    switch (FoldOutputs.step(question)) {
      case 0 -> from[question] = flag(question, scale);
      case 1 -> scale(question, scale, label -> label(scale, 1, label));
      default -> {
        // found with its first step
      }
    }
  }

  private void scale(int first, String scale, ToIntFunction<Labelled> level) {
    int steps = steps(first);
    double[] plain =
        answers.stream().mapToDouble(answer -> answer.expected(scale, steps)).toArray();
    int[] truth = labels.stream().mapToInt(level).toArray();
    for (int step = 0; step < steps; step++) {
      from[first + step] = step + EVEN;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int step = 0; step < steps; step++) {
        from[first + step] = best(first, step, steps, plain, truth);
      }
    }
  }

  private double best(int first, int step, int steps, double[] plain, int[] truth) {
    double[] tried = java.util.Arrays.copyOfRange(from, first, first + steps);
    double best = tried[step];
    double reached = kappa(tried, plain, truth);
    for (double off = -FURTHEST; off <= FURTHEST + STEP / 2; off += STEP) {
      tried[step] = step + EVEN + off;
      double kappa = kappa(tried, plain, truth);
      if (kappa > reached + 1e-9) {
        reached = kappa;
        best = tried[step];
      }
    }
    return best;
  }

  private static double kappa(double[] begins, double[] plain, int[] truth) {
    int[] found = new int[plain.length];
    for (int i = 0; i < found.length; i++) {
      for (double begin : begins) {
        found[i] += plain[i] >= begin ? 1 : 0;
      }
    }
    return Agreement.kappa(truth, found, begins.length);
  }

  static int steps(int first) {
    int steps = 1;
    while (first + steps < FoldOutputs.questions() && FoldOutputs.step(first + steps) > 1) {
      steps++;
    }
    return steps;
  }

  private double flag(int question, String name) {
    boolean[] truth = new boolean[labels.size()];
    int count = 0;
    for (int i = 0; i < truth.length; i++) {
      truth[i] = labels.get(i).flagged(Flag.valueOf(name.toUpperCase(Locale.ROOT)).label());
      count += truth[i] ? 1 : 0;
    }
    return count < ENOUGH ? EVEN : highest(question, truth);
  }

  private double highest(int question, boolean[] truth) {
    NavigableMap<Double, Double> reached = new TreeMap<>();
    for (double at = EVEN - FURTHEST; at <= EVEN + STEP * 2; at += STEP) {
      boolean[] found = new boolean[truth.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = answers.get(i).yes(question) >= at;
      }
      reached.put(at, Agreement.f1(truth, found));
    }
    double enough = Collections.max(reached.values()) - AS_GOOD;
    return reached.descendingMap().entrySet().stream()
        .filter(each -> each.getValue() >= enough)
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse(EVEN);
  }
}
