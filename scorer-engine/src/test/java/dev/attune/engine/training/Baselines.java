package dev.attune.engine.training;

import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.training.Verdicts.Verdict;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges that know next to nothing: what any scorer must beat. */
final class Baselines {

  private static final Pattern STOCK =
      Pattern.compile(
          "\\b(?:sorry|apolog\\w+|understand|appreciate|thank you|inconvenience|frustrat\\w+)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int[] FIT_SHARES = {269, 325, 248, 250, 361};

  private Baselines() {}

  /** Always the commonest level of everything. */
  static Verdicts majority(List<Labelled> labels) {
    Verdict same =
        new Verdict(
            commonest(labels, Labelled::need),
            Map.of(
                MarkName.ACKNOWLEDGEMENT, 0,
                MarkName.UNDERSTANDING, 1,
                MarkName.ACTION, 2,
                MarkName.EXPLORATION, 0),
            Map.of(),
            0,
            commonest(labels, Labelled::fit),
            true);
    return new Verdicts(labels, labels.stream().map(label -> same).toList());
  }

  /** The longer, the better. */
  static Verdicts length(List<Labelled> labels) {
    return ranked(labels, label -> words(label).length());
  }

  /** The more stock phrases of empathy, the better. */
  static Verdicts stockPhrases(List<Labelled> labels) {
    return ranked(labels, label -> STOCK.matcher(words(label)).results().count());
  }

  /** Gives every mark and the fit by rank alone, in the shares that the labels have. */
  private static Verdicts ranked(List<Labelled> labels, ToDoubleFunction<Labelled> measure) {
    double[] values = labels.stream().mapToDouble(measure).toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Verdicts(
        labels, Arrays.stream(values).mapToObj(value -> verdict(value, sorted)).toList());
  }

  private static Verdict verdict(double value, double[] sorted) {
    int at = Arrays.binarySearch(sorted, value);
    double share = (double) at / sorted.length;
    int mark = (int) Math.min(2, share * 3);
    Map<MarkName, Integer> marks = new EnumMap<>(MarkName.class);
    for (MarkName name : MarkName.values()) {
      marks.put(name, mark);
    }
    return new Verdict((int) Math.min(3, share * 4), marks, Map.of(), value, fit(at), true);
  }

  private static int fit(int rank) {
    int fit = 1;
    int below = 0;
    for (int share : FIT_SHARES) {
      below += share;
      if (rank < below) {
        return fit;
      }
      fit++;
    }
    return FIT_SHARES.length;
  }

  private static int commonest(List<Labelled> labels, ToDoubleFunction<Labelled> level) {
    Map<Integer, Long> counts =
        labels.stream()
            .collect(
                Collectors.groupingBy(
                    label -> (int) level.applyAsDouble(label), Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private static String words(Labelled label) {
    return label.reply().messages().stream()
        .map(message -> message.text().words().strip())
        .collect(Collectors.joining("\n"));
  }
}
