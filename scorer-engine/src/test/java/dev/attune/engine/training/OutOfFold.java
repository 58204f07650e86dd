package dev.attune.engine.training;

import dev.attune.assessment.Rubric;
import dev.attune.engine.labelled.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Judges every labelled reply by heads and forests learned without its fold, over an encoder and
 * rules that had never seen it; where levels begin and what they are worth is fitted without its
 * label too.
 */
final class OutOfFold {

  private final List<Example> examples;
  private final Map<Integer, Learned> learned;
  private final List<Answered> answers;
  private final List<Fitted> fitted;

  private OutOfFold(List<Example> examples) {
    this.examples = List.copyOf(examples);
    this.learned =
        examples.stream().map(Example::fold).distinct().toList().parallelStream()
            .collect(Collectors.toConcurrentMap(left -> left, this::without));
    this.answers = examples.stream().map(each -> Answered.by(learned(each.fold()), each)).toList();
    this.fitted =
        IntStream.range(0, Folds.COUNT).boxed().toList().parallelStream()
            .map(this::fitted)
            .toList();
  }

  static OutOfFold of(List<Example> examples) {
    return new OutOfFold(examples);
  }

  private Learned without(int left) {
    return Learned.of(examples.stream().filter(e -> e.fold() != left).toList());
  }

  private Learned learned(int left) {
    return Objects.requireNonNull(learned.get(left));
  }

  /** Of the judged replies alone. */
  Verdicts verdicts() {
    return verdicts(Example.Part.JUDGED);
  }

  Verdicts verdicts(Example.Part part) {
    List<Rubric> rubrics = fitted.stream().map(Fitted::rubric).toList();
    List<Labelled> labels = new ArrayList<>();
    List<Verdicts.Verdict> verdicts = new ArrayList<>();
    for (Answered each : answers) {
      int fold = each.example().fold();
      if (each.example().part() == part) {
        labels.add(each.label());
        verdicts.add(fitted.get(fold).verdict(each, rubrics.get(fold)));
      }
    }
    return new Verdicts(labels, verdicts);
  }

  /** What ships: learned from all labels. */
  Fitted everything() {
    return Fitted.on(Learned.of(examples), answers);
  }

  private Fitted fitted(int left) {
    return Fitted.on(
        learned(left), answers.stream().filter(each -> each.example().fold() != left).toList());
  }
}
