package dev.attune.engine.training;

import dev.attune.engine.EmbeddedScorer;
import dev.attune.engine.labelled.Labelled;
import java.util.List;

/**
 * Prints what changes of words do to the fit of the labelled replies. Argument: of how many replies
 * one is taken (default 5).
 */
final class PerturbationRun {

  private PerturbationRun() {}

  public static void main(String[] arguments) {
    int every = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    List<Labelled> all = PinnedFiles.labelledReplies();
    List<Labelled> taken =
        java.util.stream.IntStream.range(0, all.size())
            .filter(i -> i % every == 0)
            .mapToObj(all::get)
            .toList();
    for (Perturbation perturbation : Perturbation.all()) {
      System.out.println(
          PerturbationFigures.of(perturbation, EmbeddedScorer.standard(), taken).line());
    }
  }
}
