package dev.attune.engine.training;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.model.FrozenEncoder;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What anyone would try first: published sentence vectors of reply and question, joined with word
 * pairs, under a linear model (ridge regression in its dual form).
 */
final class NaiveJoin {

  private static final double RIDGE = 1.0;
  private static final double FLAG_FROM = 0.35;

  private final List<Example> examples;
  private final double[][] likeness;

  private NaiveJoin(List<Example> examples) {
    this.examples = examples;
    this.likeness = likeness(examples.stream().map(Example::label).toList());
  }

  static Verdicts of(List<Example> examples) {
    NaiveJoin join = new NaiveJoin(examples);
    List<Verdicts.Verdict> verdicts = new ArrayList<>();
    examples.forEach(example -> verdicts.add(Verdicts.Verdict.ABSTAINED));
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      join.judge(fold, verdicts);
    }
    return new Verdicts(examples.stream().map(Example::label).toList(), verdicts);
  }

  private void judge(int fold, List<Verdicts.Verdict> verdicts) {
    List<Integer> train = places(fold, false);
    double[][] gram = new double[train.size()][train.size()];
    for (int i = 0; i < gram.length; i++) {
      for (int j = 0; j < gram.length; j++) {
        gram[i][j] = likeness[train.get(i)][train.get(j)] + (i == j ? RIDGE : 0);
      }
    }
    Cholesky solved = new Cholesky(gram);
    Map<String, double[]> answers = new HashMap<>();
    questions().forEach((name, aim) -> answers.put(name, answers(aim, train, solved)));
    for (int held : places(fold, true)) {
      Map<String, Double> found = new HashMap<>();
      answers.forEach((name, weights) -> found.put(name, value(weights, train, held)));
      verdicts.set(held, verdict(found));
    }
  }

  private double[] answers(ToDoubleFunction<Labelled> aim, List<Integer> train, Cholesky solved) {
    double[] aims =
        train.stream().mapToDouble(i -> aim.applyAsDouble(examples.get(i).label())).toArray();
    double mean = java.util.Arrays.stream(aims).average().orElse(0);
    double[] weights = solved.solve(java.util.Arrays.stream(aims).map(a -> a - mean).toArray());
    double[] withMean = java.util.Arrays.copyOf(weights, weights.length + 1);
    withMean[weights.length] = mean;
    return withMean;
  }

  private double value(double[] weights, List<Integer> train, int held) {
    double value = weights[train.size()];
    for (int i = 0; i < train.size(); i++) {
      value += weights[i] * likeness[held][train.get(i)];
    }
    return value;
  }

  private static Map<String, ToDoubleFunction<Labelled>> questions() {
    Map<String, ToDoubleFunction<Labelled>> questions = new HashMap<>();
    questions.put("need", Labelled::need);
    questions.put("fit", Labelled::fit);
    for (MarkName mark : MarkName.values()) {
      questions.put(mark.label(), label -> Example.mark(label, mark));
    }
    for (Flag flag : Flag.values()) {
      questions.put(flag.label(), label -> label.flagged(flag.label()) ? 1 : 0);
    }
    return questions;
  }

  private static Verdicts.Verdict verdict(Map<String, Double> found) {
    Map<MarkName, Integer> marks = new EnumMap<>(MarkName.class);
    for (MarkName mark : MarkName.values()) {
      marks.put(mark, level(found, mark.label(), 0, 2));
    }
    Map<Flag, Boolean> flags = new EnumMap<>(Flag.class);
    for (Flag flag : Flag.values()) {
      flags.put(flag, found.getOrDefault(flag.label(), 0.0) >= FLAG_FROM);
    }
    return new Verdicts.Verdict(
        level(found, "need", 0, 3),
        marks,
        flags,
        found.getOrDefault("fit", 0.0),
        level(found, "fit", 1, 5),
        true);
  }

  private static int level(Map<String, Double> found, String name, int least, int most) {
    return (int) Math.max(least, Math.min(most, Math.round(found.getOrDefault(name, 0.0))));
  }

  private List<Integer> places(int fold, boolean held) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if ((examples.get(i).fold() == fold) == held) {
        places.add(i);
      }
    }
    return places;
  }

  private static double[][] likeness(List<Labelled> labels) {
    FrozenEncoder encoder = new FrozenEncoder();
    List<double[]> replies = new ArrayList<>();
    List<double[]> questions = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Labelled label : labels) {
      replies.add(encoder.vector(text(label.reply().messages())));
      questions.add(encoder.vector(text(label.reply().asked())));
      texts.add(text(label.reply().messages()));
    }
    List<Map<String, Double>> pairs = WordPairs.weighted(texts);
    double[][] likeness = new double[labels.size()][labels.size()];
    for (int i = 0; i < likeness.length; i++) {
      for (int j = 0; j <= i; j++) {
        likeness[i][j] =
            likeness[j][i] =
                dot(replies.get(i), replies.get(j))
                    + dot(questions.get(i), questions.get(j))
                    + WordPairs.dot(pairs.get(i), pairs.get(j));
      }
    }
    return likeness;
  }

  private static String text(List<Message> messages) {
    return messages.stream()
        .map(message -> message.text().words().strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }

  private static double dot(double[] one, double[] other) {
    double dot = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
    }
    return dot;
  }
}
