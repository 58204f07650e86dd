package dev.attune.engine.training;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Scorer;
import dev.attune.reply.AgentReply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What a perturbation did to the judgements of many replies.
 *
 * @param raised share of replies whose fit rose
 * @param flipped share whose fit changed either way
 * @param median median change of the score, either way
 */
record PerturbationFigures(String name, double raised, double flipped, double median) {

  private static final long SEED = 20_260_101;

  /**
   * @param before what the scorer said of each unchanged reply
   */
  static PerturbationFigures of(
      Perturbation perturbation, Scorer scorer, Map<AgentReply, Assessment> before) {
    Random random = new Random(SEED);
    List<Integer> changes = new ArrayList<>();
    int raised = 0;
    int flipped = 0;
    for (Map.Entry<AgentReply, Assessment> each : before.entrySet()) {
      AgentReply changed = perturbation.change().apply(each.getKey(), random);
      if (scorer.judge(changed) instanceof Assessment after) {
        raised += after.fit() > each.getValue().fit() ? 1 : 0;
        flipped += after.fit() != each.getValue().fit() ? 1 : 0;
        changes.add(Math.abs(after.score() - each.getValue().score()));
      }
    }
    Collections.sort(changes);
    double count = Math.max(1, changes.size());
    return new PerturbationFigures(
        perturbation.name(),
        raised / count,
        flipped / count,
        changes.isEmpty() ? 0 : changes.get(changes.size() / 2));
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-20s fit raised %5.2f %%   fit changed %5.2f %%   median score change %.0f",
        name,
        100 * raised,
        100 * flipped,
        median);
  }
}
