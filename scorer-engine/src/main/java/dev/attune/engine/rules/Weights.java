package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each finding is worth for each target; fitted to labelled replies within the directions that
 * rules and facts declare. A line of the file is a target, an id ({@code base} for the constant)
 * and points.
 */
record Weights(Map<Target, Map<String, Double>> points) {

  static final String BASE = "base";
  static final String RAISED_FROM = "raised_from";
  private static final double EVEN = 0.5;
  private static final Weights STANDARD = read();

  static Weights standard() {
    return STANDARD;
  }

  private static Weights read() {
    Map<Target, Map<String, Double>> points = new EnumMap<>(Target.class);
    for (String line : Lines.of("weights.txt")) {
      String[] parts = line.split("\\s+", -1);
      points
          .computeIfAbsent(Target.named(parts[0]), target -> new HashMap<>())
          .put(parts[1], Double.valueOf(parts[2]));
    }
    return new Weights(points);
  }

  Estimate estimate(Target target, Collection<Finding> findings) {
    Map<String, Double> worth = points.getOrDefault(target, Map.of());
    double base = worth.getOrDefault(BASE, 0.0);
    double sum = base;
    List<Contribution> contributions = new ArrayList<>();
    for (Finding finding : findings) {
      double moved = worth.getOrDefault(finding.id(), 0.0) * finding.strength();
      if (moved != 0) {
        sum += moved;
        contributions.add(new Contribution(finding, moved));
      }
    }
    return new Estimate(target, target.flag() ? odds(sum) : held(target, sum), base, contributions);
  }

  /** The probability from which a flag is shown. */
  double raisedFrom(Target flag) {
    return points.getOrDefault(flag, Map.of()).getOrDefault(RAISED_FROM, EVEN);
  }

  private static double odds(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  private static double held(Target target, double sum) {
    return Math.max(0, Math.min(target.highest(), sum));
  }
}
