package dev.attune.engine.training;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Rubric;
import dev.attune.engine.Trial;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.FoldOutputs;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that is fitted after the encoder.
 *
 * @param perLength per question, what is gained by length alone
 * @param from per question, where its level begins
 * @param worth the rubric's weights, as lines of its file
 */
record Fitted(Learned learned, List<Double> perLength, List<Double> from, List<String> worth) {

  private static final int STRONG = 2;

  /**
   * Fits where levels begin, and the rubric.
   *
   * @param answers by what never saw the label
   */
  static Fitted on(Learned learned, List<Answered> answers) {
    double[] perLength = Evenness.of(answers);
    List<Answered> even = answers.stream().map(each -> each.even(perLength)).toList();
    double[] from = Beginnings.of(even);
    return new Fitted(learned, boxed(perLength), boxed(from), worth(even, from));
  }

  /**
   * Fitted to labels' own marks, to what is expected of the same replies, and to the rubric's own
   * examples.
   */
  private static List<String> worth(List<Answered> answers, double[] from) {
    List<double[]> rows = new ArrayList<>();
    List<Integer> fits = new ArrayList<>();
    for (Answered answered : answers) {
      Labelled label = answered.label();
      boolean strong = label.need() >= STRONG;
      boolean wanted = strong || answered.example().whole().findings().helpWanted();
      rows.add(RubricFit.row(label, wanted));
      rows.add(row(answered.trial(from, raisedFrom(from)).expectation()));
      fits.add(label.fit());
      fits.add(label.fit());
    }
    for (WorkedExamples.Worked worked : WorkedExamples.all()) {
      for (int i = 0; i < WorkedExamples.WEIGHT; i++) {
        rows.add(worked.row());
        fits.add(worked.fit());
      }
    }
    return RubricFit.fit(rows, fits.stream().mapToInt(Integer::intValue).toArray());
  }

  private static double[] row(Trial.Expectation expected) {
    return RubricFit.row(expected.need(), expected.wanted(), expected.marks(), expected.flags());
  }

  /** What the scorer says; where it abstains, what an abstention counts as. */
  Verdicts.Verdict verdict(Answered answered, Rubric rubric) {
    return answered
        .even(doubles(perLength))
        .trial(begins(), raisedFrom(begins()))
        .accorded(rubric.weights())
        .assessment(rubric)
        .map(Fitted::verdict)
        .orElse(Verdicts.Verdict.ABSTAINED);
  }

  Rubric rubric() {
    String file = "name=fitted\nversion=1\n" + String.join("\n", worth);
    try {
      return Rubric.read(new StringReader(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Verdicts.Verdict verdict(Assessment found) {
    Map<MarkName, Integer> levels = new EnumMap<>(MarkName.class);
    for (MarkName mark : MarkName.values()) {
      levels.put(mark, found.marks().of(mark).level());
    }
    Map<Flag, Boolean> raised = new EnumMap<>(Flag.class);
    for (FlagFinding finding : found.flags().raised()) {
      raised.put(finding.flag(), true);
    }
    return new Verdicts.Verdict(
        found.need().level(), levels, raised, found.score(), found.fit(), true);
  }

  /** The heads' file. */
  List<String> heads() {
    return learned.heads().lines(begins(), doubles(perLength));
  }

  private double[] begins() {
    return doubles(from);
  }

  private static double[] doubles(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<Double> boxed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static Map<Flag, Double> raisedFrom(double[] from) {
    Map<Flag, Double> raisedFrom = new EnumMap<>(Flag.class);
    for (int question = 0; question < from.length; question++) {
      if (FoldOutputs.step(question) == 0) {
        raisedFrom.put(
            Flag.valueOf(FoldOutputs.scale(question).toUpperCase(Locale.ROOT)), from[question]);
      }
    }
    return raisedFrom;
  }
}
