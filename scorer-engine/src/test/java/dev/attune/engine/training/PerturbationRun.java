package dev.attune.engine.training;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Scorer;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.engine.labelled.Labelled;
import dev.attune.reply.AgentReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what changes of words do to the fit of the labelled replies, and what is left of the
 * action mark without the words that show it. Argument: of how many replies one is taken (default
 * 5).
 */
final class PerturbationRun {

  private PerturbationRun() {}

  public static void main(String[] arguments) {
    int every = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    Scorer scorer = EmbeddedScorer.standard();
    Map<AgentReply, Assessment> before = before(scorer, every);
    System.out.printf("%d replies%n", before.size());
    for (Perturbation perturbation : Perturbation.all()) {
      System.out.println(PerturbationFigures.of(perturbation, scorer, before).line());
    }
    System.out.printf(
        Locale.ROOT,
        "action mark lower without its evidence in %.1f %%%n",
        100 * Removal.lowered(scorer, before));
  }

  private static Map<AgentReply, Assessment> before(Scorer scorer, int every) {
    List<Labelled> all = PinnedFiles.labelledReplies();
    Map<AgentReply, Assessment> before = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i += every) {
      if (scorer.judge(all.get(i).reply()) instanceof Assessment found) {
        before.put(all.get(i).reply(), found);
      }
    }
    return before;
  }
}
