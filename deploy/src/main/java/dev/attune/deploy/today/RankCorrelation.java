package dev.attune.deploy.today;

import dev.attune.deploy.ledger.Outcomes.Alike;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How closely empathy, which is a small gap, goes with an outcome: Spearman's rank correlation,
 * ties by their mean rank, with its 95 % interval by Fisher's z and the standard error of Bonett
 * and Wright (2000). It tells of what goes together, never of what causes what.
 *
 * @param tickets how many were compared
 * @param rho −1 to 1; null where they are too few, or all alike
 * @param low the interval's lower end, {@code high} its upper; null with {@code rho}
 */
public record RankCorrelation(
    long tickets, @Nullable Double rho, @Nullable Double low, @Nullable Double high) {

  /** Fewer say nothing. */
  public static final int FEWEST = 30;

  private static final double TWO_SIDED_95 = 1.959963984540054;

  public static RankCorrelation of(List<Alike> tickets) {
    long all = tickets.stream().mapToLong(Alike::tickets).sum();
    if (all < FEWEST) {
      return new RankCorrelation(all, null, null, null);
    }
    SortedMap<Double, Long> gaps = new TreeMap<>();
    SortedMap<Double, Long> outcomes = new TreeMap<>();
    for (Alike some : tickets) {
      gaps.merge(-some.gap(), some.tickets(), Long::sum);
      outcomes.merge((double) some.outcome(), some.tickets(), Long::sum);
    }
    if (gaps.size() < 2 || outcomes.size() < 2) {
      return new RankCorrelation(all, null, null, null);
    }
    return between(all, rho(tickets, ranks(gaps), ranks(outcomes), all));
  }

  private static RankCorrelation between(long all, double rho) {
    // the ends of the scale have no finite z
    double z = atanh(Math.max(-0.999999, Math.min(0.999999, rho)));
    double error = Math.sqrt((1 + rho * rho / 2) / (all - 3));
    return new RankCorrelation(
        all, rho, Math.tanh(z - TWO_SIDED_95 * error), Math.tanh(z + TWO_SIDED_95 * error));
  }

  private static double atanh(double value) {
    return 0.5 * Math.log((1 + value) / (1 - value));
  }

  /** Each value's mean rank. */
  private static SortedMap<Double, Double> ranks(SortedMap<Double, Long> counts) {
    SortedMap<Double, Double> ranks = new TreeMap<>();
    long before = 0;
    for (var count : counts.entrySet()) {
      ranks.put(count.getKey(), before + (count.getValue() + 1) / 2.0);
      before += count.getValue();
    }
    return ranks;
  }

  /** Pearson's correlation of the ranks. */
  private static double rho(
      List<Alike> tickets,
      SortedMap<Double, Double> gaps,
      SortedMap<Double, Double> outcomes,
      long all) {
    double middle = (all + 1) / 2.0;
    double together = 0;
    double ofGaps = 0;
    double ofOutcomes = 0;
    for (Alike some : tickets) {
      double gap = gaps.getOrDefault(-some.gap(), middle) - middle;
      double outcome = outcomes.getOrDefault((double) some.outcome(), middle) - middle;
      together += gap * outcome * some.tickets();
      ofGaps += gap * gap * some.tickets();
      ofOutcomes += outcome * outcome * some.tickets();
    }
    return together / Math.sqrt(ofGaps * ofOutcomes);
  }
}
