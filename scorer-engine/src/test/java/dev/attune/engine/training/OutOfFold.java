package dev.attune.engine.training;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.Answers;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges every labelled reply by heads and forests learned without its fold, over an encoder that
 * had never seen it; where levels begin and what they are worth is fitted without its label too.
 */
final class OutOfFold {

  private final List<Example> examples;
  private final List<Learned> learned = new ArrayList<>();
  private final List<Answers> answers = new ArrayList<>();

  private OutOfFold(List<Example> examples) {
    this.examples = examples;
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      int left = fold;
      learned.add(Learned.of(examples.stream().filter(e -> e.fold() != left).toList()));
    }
    for (Example example : examples) {
      answers.add(learned.get(example.fold()).answers(example.row()));
    }
  }

  static OutOfFold of(List<Example> examples) {
    return new OutOfFold(examples);
  }

  Verdicts verdicts() {
    List<Fitted> fitted = new ArrayList<>();
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      fitted.add(fitted(fold));
    }
    return new Verdicts(
        examples.stream().map(Example::label).toList(),
        examples.stream()
            .map(example -> fitted.get(example.fold()).verdict(example.row()))
            .toList());
  }

  /** What ships: learned from all labels. */
  Fitted everything() {
    return Fitted.on(Learned.of(examples), examples.stream().map(Example::label).toList(), answers);
  }

  private Fitted fitted(int left) {
    List<Labelled> labels = new ArrayList<>();
    List<Answers> others = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (examples.get(i).fold() != left) {
        labels.add(examples.get(i).label());
        others.add(answers.get(i));
      }
    }
    return Fitted.on(learned.get(left), labels, others);
  }
}
