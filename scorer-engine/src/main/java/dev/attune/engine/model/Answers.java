package dev.attune.engine.model;

import dev.attune.assessment.MarkName;
import java.util.Map;

/** What heads and forests say of one reply, before it is made into levels. */
public final class Answers {

  /** The forest's say; more for exploration, where what counts is what goes together. */
  private static final double FOREST = 0.5;

  private static final double EXPLORATION_FOREST = 0.75;

  private final double[] yes;
  private final Map<String, Double> grown;

  /**
   * @param yes the heads' probability for each {@link Output}
   * @param grown the forests' expected levels, by scale
   */
  public Answers(double[] yes, Map<String, Double> grown) {
    this.yes = yes.clone();
    this.grown = Map.copyOf(grown);
  }

  /** The heads' probability of a yes. */
  public double yes(int question) {
    return yes[question];
  }

  static double forestShare(String scale) {
    return scale.equals(MarkName.EXPLORATION.label()) ? EXPLORATION_FOREST : FOREST;
  }

  /** The expected level of a scale, 0 to its number of steps: heads and forest together. */
  public double expected(String scale, int steps) {
    int first = Output.first(scale);
    double heads = 0;
    for (int i = first; i < first + steps; i++) {
      heads += yes[i];
    }
    double share = forestShare(scale);
    return (1 - share) * heads + share * grown.getOrDefault(scale, heads);
  }
}
