package dev.attune.engine.training;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.Answers;
import dev.attune.engine.model.FoldOutputs;
import dev.attune.engine.model.Judged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is fitted after the encoder.
 *
 * @param from per question, where its level begins
 * @param rubric the rubric's weights
 */
record Fitted(Learned learned, List<Double> from, List<Double> rubric) {

  private static final double FULL = 100;

  /**
   * Fits where levels begin, and the rubric, to answers by what never saw the label.
   *
   * @param answers one per label
   */
  static Fitted on(Learned learned, List<Labelled> labels, List<Answers> answers) {
    double[] from = Beginnings.of(labels, answers);
    return new Fitted(learned, boxed(from), boxed(rubric(labels, answers, from)));
  }

  /**
   * Fitted to labels' own marks, to what is expected of the same replies, and to the rubric's own
   * examples.
   */
  private static double[] rubric(List<Labelled> labels, List<Answers> answers, double[] from) {
    List<double[]> rows = new ArrayList<>();
    List<Integer> fits = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      rows.add(RubricFit.row(labels.get(i)));
      rows.add(row(FoldOutputs.expectations(answers.get(i), from)));
      fits.add(labels.get(i).fit());
      fits.add(labels.get(i).fit());
    }
    for (WorkedExamples.Worked worked : WorkedExamples.all()) {
      for (int i = 0; i < WorkedExamples.WEIGHT; i++) {
        rows.add(worked.row());
        fits.add(worked.fit());
      }
    }
    return RubricFit.fit(rows, fits.stream().mapToInt(Integer::intValue).toArray());
  }

  private static double[] row(Judged judged) {
    return RubricFit.row(judged.need(), judged.marks(), judged.flags());
  }

  Verdicts.Verdict verdict(double[] features) {
    Judged judged = FoldOutputs.expectations(learned.answers(features), begins());
    double points = 0;
    double[] row = row(judged);
    for (int i = 0; i < row.length; i++) {
      points += row[i] * rubric.get(i);
    }
    int score = (int) Math.round(Math.max(0, Math.min(FULL, points)));
    return new Verdicts.Verdict(
        (int) Math.round(judged.need()),
        levels(judged),
        raised(judged),
        score,
        1 + (int) Math.round(score / 25.0));
  }

  double[] begins() {
    return from.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Map<MarkName, Integer> levels(Judged judged) {
    Map<MarkName, Integer> levels = new EnumMap<>(MarkName.class);
    judged.marks().forEach((mark, level) -> levels.put(mark, (int) Math.round(level)));
    return levels;
  }

  private Map<Flag, Boolean> raised(Judged judged) {
    Map<Flag, Boolean> raised = new EnumMap<>(Flag.class);
    for (int question = 0; question < from.size(); question++) {
      if (FoldOutputs.step(question) == 0) {
        Flag flag = Flag.valueOf(FoldOutputs.scale(question).toUpperCase(java.util.Locale.ROOT));
        raised.put(flag, judged.flag(flag) >= from.get(question));
      }
    }
    return raised;
  }

  private static List<Double> boxed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
