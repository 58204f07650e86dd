package dev.attune.engine.model;

import java.util.Map;
import java.util.stream.DoubleStream;

/** What heads and forests say of one reply, before it is made into levels. */
public final class Answers {

  /** The forests' say in a level, beside the heads': what counts is mostly what goes together. */
  static final double FOREST = 0.75;

  private final double[] yes;
  private final Map<String, Double> grown;
  private final double[] forLength;

  /**
   * @param yes the heads' probability for each {@link Output}
   * @param grown what the forests expect, by scale: a level, of a flag its probability
   */
  public Answers(double[] yes, Map<String, Double> grown) {
    this(yes, grown, new double[yes.length]);
  }

  private Answers(double[] yes, Map<String, Double> grown, double[] forLength) {
    this.yes = yes.clone();
    this.grown = Map.copyOf(grown);
    this.forLength = forLength.clone();
  }

  /**
   * The same without what a reply of this length gains by its length alone.
   *
   * @param perLength for a flag and for the first step of a scale: how much more is expected of a
   *     longer reply with the same label
   * @param length see {@link Length}
   */
  public Answers even(double[] perLength, double length) {
    return new Answers(yes, grown, DoubleStream.of(perLength).map(more -> more * length).toArray());
  }

  /** The same with what its length gains, which each step of a scale by itself has still in it. */
  Answers withLength() {
    return new Answers(yes, grown);
  }

  /** The probability of a yes; of a flag that has a forest, heads and forest together. */
  public double yes(int question) {
    Output output = Output.ALL.get(question);
    if (output.step() > 0) {
      return yes[question];
    }
    double both = both(yes[question], output.scale());
    return Math.max(0, Math.min(1, both - forLength[question]));
  }

  private double both(double heads, String scale) {
    return (1 - FOREST) * heads + FOREST * grown.getOrDefault(scale, heads);
  }

  /** The expected level of a scale, 0 to its number of steps: heads and forest together. */
  public double expected(String scale, int steps) {
    int first = Output.first(scale);
    double heads = 0;
    for (int i = first; i < first + steps; i++) {
      heads += yes[i];
    }
    return Math.max(0, Math.min(steps, both(heads, scale) - forLength[first]));
  }
}
