package dev.attune.engine.training;

import java.util.Locale;

/**
 * Prints what changes of words do to the fit of labelled replies, and what is left of the action
 * mark without the words that show it. Argument: on how many replies each change is tried at most
 * (default 200).
 */
final class PerturbationRun {

  private static final int MOST = 200;

  private PerturbationRun() {}

  public static void main(String[] arguments) {
    int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MOST;
    Sample sample = new Sample();
    for (Perturbation perturbation : Perturbation.all()) {
      System.out.println(PerturbationFigures.of(perturbation, sample, most).line());
    }
    print("once", Removal.once(sample, most));
    print("until none is shown", Removal.untilNone(sample, most));
  }

  private static void print(String how, Removal removal) {
    System.out.printf(
        Locale.ROOT,
        "action lower without its evidence, taken away %s, in %.1f %% of %d replies%n",
        how,
        100 * removal.share(),
        removal.cases());
  }
}
