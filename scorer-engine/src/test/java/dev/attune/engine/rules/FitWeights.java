package dev.attune.engine.rules;

import dev.attune.engine.labelled.Agreement;
import dev.attune.engine.labelled.Labelled;
import dev.attune.reply.AgentReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits {@code weights.txt} to labelled replies: the need first, then the marks, then the flags,
 * each looking at what was estimated before it.
 */
public final class FitWeights {

  private static final double LEVEL_RIDGE = 3;
  private static final double FLAG_RIDGE = 0.5;

  /** Less likely flags are never shown. */
  private static final double LEAST_LIKELY = 0.2;

  /** The rubric counts two apologies: one is none, however many labels would be met by it. */
  private static final double TWO_APOLOGIES = 0.3;

  /** Regression to the mean makes estimates timid; they are spread by this much about the mean. */
  private static final double SPREAD = 1.5;

  private final List<Labelled> replies;
  private final List<Seen> seen;
  private final Map<Target, Map<String, Double>> points = new EnumMap<>(Target.class);

  private FitWeights(List<Labelled> replies) {
    this.replies = replies;
    this.seen = replies.stream().map(reply -> seen(reply.reply())).toList();
  }

  private static Seen seen(AgentReply reply) {
    Saids saids = new Saids();
    return Customer.of(reply, saids).seen(reply, saids);
  }

  static Weights fit(List<Labelled> replies) {
    FitWeights fit = new FitWeights(replies);
    fit.targets(List.of(Target.NEED));
    fit.targets(Staged.MARKS);
    fit.targets(java.util.Arrays.stream(Target.values()).filter(Target::flag).toList());
    return new Weights(fit.points);
  }

  private void targets(List<Target> targets) {
    List<Map<String, Double>> strengths = strengths();
    for (Target target : targets) {
      List<BoundedFit.Row> rows = new ArrayList<>();
      for (int i = 0; i < replies.size(); i++) {
        rows.add(new BoundedFit.Row(strengths.get(i), aim(target, replies.get(i))));
      }
      double ridge = target.flag() ? FLAG_RIDGE : LEVEL_RIDGE;
      Map<String, Double> fitted =
          new HashMap<>(BoundedFit.fit(target, rows, Directions.declared().of(target), ridge));
      if (target.flag()) {
        fitted.put(Weights.RAISED_FROM, threshold(target, rows, fitted));
      } else {
        spread(rows, fitted);
      }
      points.put(target, fitted);
    }
  }

  private List<Map<String, Double>> strengths() {
    Weights sofar = new Weights(points);
    List<Map<String, Double>> all = new ArrayList<>();
    for (Seen each : seen) {
      Map<String, Double> strengths = new HashMap<>();
      Staged.of(each, sofar)
          .findings()
          .forEach(finding -> strengths.put(finding.id(), finding.strength()));
      all.add(strengths);
    }
    return all;
  }

  public static double aim(Target target, Labelled reply) {
    return switch (target) {
      case NEED -> reply.need();
      case ACKNOWLEDGEMENT -> reply.level("A");
      case UNDERSTANDING -> reply.level("U");
      case ACTION -> reply.level("C");
      case EXPLORATION -> reply.level("E");
      default -> reply.flagged(target.name().toLowerCase(Locale.ROOT)) ? 1 : 0;
    };
  }

  private static void spread(List<BoundedFit.Row> rows, Map<String, Double> fitted) {
    double mean = rows.stream().mapToDouble(BoundedFit.Row::aim).average().orElse(0);
    fitted.replaceAll(
        (id, points) ->
            id.equals(Weights.BASE) ? mean + (points - mean) * SPREAD : points * SPREAD);
  }

  private static double threshold(
      Target target, List<BoundedFit.Row> rows, Map<String, Double> fitted) {
    boolean[] truth = new boolean[rows.size()];
    double[] probability = new double[rows.size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = rows.get(i).aim() == 1;
      probability[i] = probability(rows.get(i), fitted);
    }
    double best = 0.5;
    double bestF1 = -1;
    double least = target == Target.OVER_APOLOGY ? TWO_APOLOGIES : LEAST_LIKELY;
    for (double at = least; at < 0.65; at += 0.025) {
      double from = at;
      boolean[] found = new boolean[truth.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = probability[i] >= from;
      }
      double f1 = Agreement.f1(truth, found);
      if (f1 > bestF1) {
        bestF1 = f1;
        best = at;
      }
    }
    return best;
  }

  private static double probability(BoundedFit.Row row, Map<String, Double> fitted) {
    double sum = fitted.getOrDefault(Weights.BASE, 0.0);
    for (Map.Entry<String, Double> strength : row.strengths().entrySet()) {
      sum += fitted.getOrDefault(strength.getKey(), 0.0) * strength.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Writes the weights fitted to labelled replies. */
  public static void write(List<Labelled> replies, Path to) throws IOException {
    Weights weights = fit(replies);
    StringBuilder file = new StringBuilder();
    file.append(
        "# Points per finding, fitted to the labelled replies by FitWeights: TARGET ID POINTS\n");
    weights
        .points()
        .forEach(
            (target, worth) ->
                new TreeMap<>(worth)
                    .forEach(
                        (id, points) ->
                            file.append(
                                String.format(
                                    Locale.ROOT,
                                    "%s %s %.3f%n",
                                    target.name().toLowerCase(Locale.ROOT),
                                    id,
                                    points))));
    Files.writeString(to, file, StandardCharsets.UTF_8);
  }
}
