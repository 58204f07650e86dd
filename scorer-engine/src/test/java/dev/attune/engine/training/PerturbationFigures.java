package dev.attune.engine.training;

import dev.attune.assessment.Assessment;
import dev.attune.reply.AgentReply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What a perturbation did to the judgements of the replies that it changes.
 *
 * @param cases replies in which it changed a letter; no other counts
 * @param raised of them, those whose fit rose
 * @param flipped those whose fit changed either way, or that were no longer judged
 * @param median median change of the score, either way
 */
record PerturbationFigures(
    Perturbation perturbation, int cases, int raised, int flipped, double median) {

  private static final long SEED = 20_260_101;
  private static final int FULL = 100;

  /**
   * @param most after how many changed replies it is enough
   */
  static PerturbationFigures of(Perturbation perturbation, Sample sample, int most) {
    Random random = new Random(SEED);
    List<Integer> changes = new ArrayList<>();
    int raised = 0;
    int flipped = 0;
    for (AgentReply reply : sample.replies()) {
      AgentReply changed = perturbation.change().apply(reply, random);
      if (changes.size() < most
          && !changed.equals(reply)
          && sample.judged(reply) instanceof Assessment before) {
        if (sample.scorer().judge(changed) instanceof Assessment after) {
          raised += after.fit() > before.fit() ? 1 : 0;
          flipped += after.fit() != before.fit() ? 1 : 0;
          changes.add(Math.abs(after.score() - before.score()));
        } else {
          flipped++;
          changes.add(FULL);
        }
      }
    }
    Collections.sort(changes);
    return new PerturbationFigures(
        perturbation,
        changes.size(),
        raised,
        flipped,
        changes.isEmpty() ? 0 : changes.get(changes.size() / 2));
  }

  double share(int of) {
    return (double) of / Math.max(1, cases);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-22s %4d replies   fit raised %5.2f %%   fit changed %5.2f %%   median score change %.0f",
        perturbation.name(),
        cases,
        100 * share(raised),
        100 * share(flipped),
        median);
  }
}
