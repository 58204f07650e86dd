package dev.attune.engine.training;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Agreement;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a judge said of each labelled reply, in the order of the labels. */
record Verdicts(List<Labelled> labels, List<Verdict> verdicts) {

  /** Share of replies that were judged. */
  double coverage() {
    return (double) verdicts.stream().filter(Verdict::scored).count() / verdicts.size();
  }

  /**
   * One judgement, in whole levels.
   *
   * @param score any number that grows with the fit
   * @param scored false for an abstention
   */
  record Verdict(
      int need,
      Map<MarkName, Integer> marks,
      Map<Flag, Boolean> flags,
      double score,
      int fit,
      boolean scored) {

    /** What a reply that is left unscored counts as. */
    static final Verdict ABSTAINED = plain(1, 0, 50, 3, false);

    /** Of a judge that knows only one level for everything. */
    static Verdict plain(int need, int mark, double score, int fit, boolean scored) {
      Map<MarkName, Integer> marks = new EnumMap<>(MarkName.class);
      for (MarkName name : MarkName.values()) {
        marks.put(name, mark);
      }
      return new Verdict(need, marks, Map.of(), score, fit, scored);
    }
  }

  double need() {
    return Agreement.kappa(
        labels.stream().mapToInt(Labelled::need).toArray(),
        verdicts.stream().mapToInt(Verdict::need).toArray(),
        3);
  }

  double mark(MarkName name) {
    return Agreement.kappa(
        labels.stream().mapToInt(label -> Example.mark(label, name)).toArray(),
        verdicts.stream().mapToInt(verdict -> verdict.marks().getOrDefault(name, 0)).toArray(),
        2);
  }

  double fit() {
    return Agreement.kappa(
        labels.stream().mapToInt(label -> label.fit() - 1).toArray(),
        verdicts.stream().mapToInt(verdict -> verdict.fit() - 1).toArray(),
        4);
  }

  double spearman() {
    return Agreement.spearman(
        labels.stream().mapToDouble(Labelled::fit).toArray(),
        verdicts.stream().mapToDouble(Verdict::score).toArray());
  }

  double f1(Flag flag) {
    boolean[] truth = new boolean[labels.size()];
    boolean[] found = new boolean[labels.size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = labels.get(i).flagged(flag.label());
      found[i] = verdicts.get(i).flags().getOrDefault(flag, false);
    }
    return Agreement.f1(truth, found);
  }

  /** The replies on brief public channels alone. */
  Verdicts socialAndSms() {
    List<Integer> kept =
        java.util.stream.IntStream.range(0, labels.size())
            .filter(
                i ->
                    switch (labels.get(i).reply().channel()) {
                      case SOCIAL, SMS -> true;
                      default -> false;
                    })
            .boxed()
            .toList();
    return new Verdicts(
        kept.stream().map(labels::get).toList(), kept.stream().map(verdicts::get).toList());
  }

  /** How many minimal pairs have the better answer above the worse. */
  int pairsInOrder() {
    return (int)
        LabelledReplies.pairs().stream()
            .filter(pair -> lastScore(pair.get(0)) > lastScore(pair.get(1)))
            .count();
  }

  private double lastScore(String conversation) {
    double score = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).conversation().equals(conversation)) {
        score = verdicts.get(i).score();
      }
    }
    return score;
  }

  /**
   * Spearman of score and words in the reply, given the labelled fit (partial rank correlation).
   */
  double lengthReward() {
    double[] words =
        labels.stream()
            .mapToDouble(
                label ->
                    label.reply().messages().stream()
                        .mapToInt(m -> m.text().words().strip().split("\\s+", -1).length)
                        .sum())
            .toArray();
    double[] scores = verdicts.stream().mapToDouble(Verdict::score).toArray();
    double[] fits = labels.stream().mapToDouble(Labelled::fit).toArray();
    double sw = Agreement.spearman(scores, words);
    double sf = Agreement.spearman(scores, fits);
    double wf = Agreement.spearman(words, fits);
    return (sw - sf * wf) / Math.sqrt((1 - sf * sf) * (1 - wf * wf));
  }
}
