package dev.attune.engine.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits weights within declared directions: ridge regression for levels, ridge logistic regression
 * for flags, by coordinate descent. Deterministic.
 */
final class BoundedFit {

  private static final int PASSES = 80;

  /** One example: the strengths of its findings and the labelled value. */
  record Row(Map<String, Double> strengths, double aim) {}

  private final Target target;
  private final List<Row> rows;
  private final Map<String, Boolean> directions;
  private final double ridge;
  private final double[] sums;
  private final Map<String, Double> weights = new TreeMap<>();
  private double base;

  private BoundedFit(Target target, List<Row> rows, Map<String, Boolean> directions, double ridge) {
    this.target = target;
    this.rows = rows;
    this.directions = directions;
    this.ridge = ridge;
    this.sums = new double[rows.size()];
  }

  static Map<String, Double> fit(
      Target target, List<Row> rows, Map<String, Boolean> directions, double ridge) {
    return new BoundedFit(target, rows, directions, ridge).run();
  }

  private Map<String, Double> run() {
    Map<String, int[]> where = where();
    for (int pass = 0; pass < PASSES; pass++) {
      moveBase();
      where.forEach(this::move);
    }
    weights.values().removeIf(weight -> Math.abs(weight) < 0.005);
    weights.put(Weights.BASE, base);
    return weights;
  }

  private Map<String, int[]> where() {
    Map<String, List<Integer>> where = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (String id : rows.get(i).strengths().keySet()) {
        if (directions.containsKey(id)) {
          where.computeIfAbsent(id, each -> new java.util.ArrayList<>()).add(i);
        }
      }
    }
    Map<String, int[]> arrays = new TreeMap<>();
    where.forEach((id, list) -> arrays.put(id, list.stream().mapToInt(i -> i).toArray()));
    return arrays;
  }

  private void moveBase() {
    double gradient = 0;
    for (int i = 0; i < sums.length; i++) {
      gradient += slope(i);
    }
    double step = gradient / (curvature() * sums.length);
    base -= step;
    for (int i = 0; i < sums.length; i++) {
      sums[i] -= step;
    }
  }

  private void move(String id, int[] where) {
    double old = weights.getOrDefault(id, 0.0);
    double gradient = ridge * old;
    double curve = ridge;
    for (int i : where) {
      double x = rows.get(i).strengths().getOrDefault(id, 0.0);
      gradient += slope(i) * x;
      curve += curvature() * x * x;
    }
    double next = bounded(id, old - gradient / curve);
    weights.put(id, next);
    for (int i : where) {
      sums[i] += (next - old) * rows.get(i).strengths().getOrDefault(id, 0.0);
    }
  }

  private double bounded(String id, double weight) {
    return directions.getOrDefault(id, true) ? Math.max(0, weight) : Math.min(0, weight);
  }

  private double slope(int i) {
    double predicted = target.flag() ? 1 / (1 + Math.exp(-sums[i])) : sums[i];
    return predicted - rows.get(i).aim();
  }

  private double curvature() {
    return target.flag() ? 0.25 : 1;
  }
}
