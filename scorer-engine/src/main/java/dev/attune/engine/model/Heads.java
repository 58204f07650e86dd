package dev.attune.engine.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One logistic question per {@link Output} over the {@link Features}: small enough to be read, so
 * that each answer can be explained feature by feature. Immutable.
 */
final class Heads {

  /** Numbers of a line before its weights. */
  private static final int SETTINGS = 3;

  private final double[] means;
  private final double[] biases;
  private final double[][] weights;
  private final double[] from;
  private final double[] perLength;

  /**
   * @param means what each feature is on average, so that a contribution is told against the
   *     ordinary reply
   * @param biases one per output, for an average reply
   * @param weights per output, one per feature
   * @param from per output, where its level begins: a probability for a flag, an expected level for
   *     a step of a scale
   * @param perLength per output, what {@link Answers#even} takes back
   */
  Heads(double[] means, double[] biases, double[][] weights, double[] from, double[] perLength) {
    this.means = means;
    this.from = from;
    this.perLength = perLength;
    this.biases = biases;
    this.weights = weights;
  }

  /**
   * Reads the file that training writes: names, means, then a line per output: where its level
   * begins, what it gains by length, its bias and its weights.
   *
   * @throws IllegalArgumentException when the file was trained for other features
   */
  static Heads read(Reader file, List<String> features) {
    try (BufferedReader lines = new BufferedReader(file)) {
      List<String[]> rows = lines.lines().map(line -> line.split("\t", -1)).toList();
      if (!features.equals(Arrays.asList(rows.get(0)).subList(SETTINGS + 1, rows.get(0).length))) {
        throw new IllegalArgumentException(
            "the heads were trained for other features: train again before scoring");
      }
      List<double[]> numbers = rows.stream().skip(1).map(Heads::numbers).toList();
      List<double[]> outputs = numbers.subList(1, numbers.size());
      return new Heads(
          weights(numbers.get(0)),
          outputs.stream().mapToDouble(row -> row[2]).toArray(),
          outputs.stream().map(Heads::weights).toArray(double[][]::new),
          outputs.stream().mapToDouble(row -> row[0]).toArray(),
          outputs.stream().mapToDouble(row -> row[1]).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The probability of a yes for each output; on a scale, no step is likelier than the one below.
   */
  double[] probabilities(double[] row) {
    double[] yes = new double[biases.length];
    for (int i = 0; i < yes.length; i++) {
      double own = 1 / (1 + Math.exp(-(biases[i] + DoubleStream.of(contributions(i, row)).sum())));
      yes[i] = Output.ALL.get(i).step() > 1 ? Math.min(own, yes[i - 1]) : own;
    }
    return yes;
  }

  double[] from() {
    return from.clone();
  }

  double[] perLength() {
    return perLength.clone();
  }

  /** What each feature adds to an output's logit, against an average reply. */
  double[] contributions(int output, double[] row) {
    double[] added = new double[row.length];
    for (int i = 0; i < added.length; i++) {
      added[i] = weights[output][i] * (row[i] - means[i]);
    }
    return added;
  }

  private static double[] numbers(String[] row) {
    return Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[] weights(double[] numbers) {
    return Arrays.copyOfRange(numbers, SETTINGS, numbers.length);
  }
}
