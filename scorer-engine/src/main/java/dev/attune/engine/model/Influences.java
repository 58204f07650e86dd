package dev.attune.engine.model;

import java.util.ArrayList;
import java.util.List;

/** Takes the answers of heads and forests apart, feature by feature. */
final class Influences {

  private static final double NEGLIGIBLE = 0.005;
  private static final double FLATTEST = 0.05;

  private final Heads heads;
  private final Forests forests;
  private final List<String> names;
  private final double[] row;
  private final double[] yes;

  Influences(Heads heads, Forests forests, List<String> names, double[] row) {
    this.heads = heads;
    this.forests = forests;
    this.names = names;
    this.row = row;
    this.yes = heads.probabilities(row);
  }

  /**
   * @param length see {@link Length}
   */
  List<Influence> all(double length) {
    List<Influence> all = new ArrayList<>();
    for (String scale : Output.ALL.stream().map(Output::scale).distinct().toList()) {
      if (!scale.equals(Output.FIT)) {
        add(scale, all);
        add(scale, "length", -heads.perLength()[Output.first(scale)] * length, all);
      }
    }
    return all;
  }

  private void add(String scale, List<Influence> all) {
    double[] points = forests.has(scale) ? forests.parts(scale, row) : new double[row.length];
    double share = forests.has(scale) ? 1 - Answers.FOREST : 1;
    double unit = unit(Output.first(scale));
    for (int i = 0; i < points.length; i++) {
      points[i] *= (1 - share) / unit;
    }
    for (int output = 0; output < yes.length; output++) {
      Output question = Output.ALL.get(output);
      if (question.scale().equals(scale)) {
        double slope = question.step() == 0 ? 1 : yes[output] * (1 - yes[output]);
        double[] added = heads.contributions(output, row);
        for (int i = 0; i < points.length; i++) {
          points[i] += share * slope * added[i];
        }
      }
    }
    for (int i = 0; i < points.length; i++) {
      add(scale, names.get(i), points[i], all);
    }
  }

  /** What a forest's point is worth: a level, of a flag the probability that a log-odd moves. */
  private double unit(int first) {
    return Output.ALL.get(first).step() > 0 ? 1 : Math.max(FLATTEST, yes[first] * (1 - yes[first]));
  }

  private static void add(String scale, String feature, double points, List<Influence> all) {
    if (Math.abs(points) >= NEGLIGIBLE) {
      all.add(new Influence(scale, feature, points));
    }
  }
}
