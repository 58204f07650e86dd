package dev.attune.deploy.calibration;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far two raters agree beyond chance on one scale, where a difference counts by its square.
 *
 * <p>Sources: J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968); the interval is the
 * percentile bootstrap over replies of B. Efron and R. Tibshirani, "An Introduction to the
 * Bootstrap" (1993), chapter 13. One reply's pairs are drawn together, for they are of one text.
 *
 * @param value 1 is full agreement, 0 what chance gives, below 0 less than that
 * @param low lower end of the 95 % interval; {@code high} its upper end
 */
public record Kappa(double value, double low, double high) {

  private static final double TAIL = 0.025;
  private static final double NOTHING = 1e-9;

  /** Two ratings of one reply. */
  record Pair(int one, int other) {}

  /**
   * The kappa of these pairs.
   *
   * @param byReply the pairs of each reply
   * @param resampling by the same seed gives the same interval
   * @return null where one side gave one value alone: kappa is then 0 or undefined whatever the
   *     other said, and an interval would feign to know
   */
  static @Nullable Kappa of(List<List<Pair>> byReply, Resampling resampling) {
    List<Sums> sums = byReply.stream().map(Sums::of).toList();
    OptionalDouble value = sums.stream().reduce(Sums.NONE, Sums::and).kappa();
    if (value.isEmpty() || !varied(byReply, Pair::one) || !varied(byReply, Pair::other)) {
      return null;
    }
    int[] draws = resampling.of(sums.size());
    double[] resampled =
        IntStream.range(0, Resampling.TIMES)
            .mapToObj(time -> resampled(sums, draws, time * sums.size()).kappa())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    return new Kappa(value.getAsDouble(), quantile(resampled, TAIL), quantile(resampled, 1 - TAIL));
  }

  private static boolean varied(List<List<Pair>> byReply, ToIntFunction<Pair> side) {
    return byReply.stream().flatMap(List::stream).mapToInt(side).distinct().limit(2).count() > 1;
  }

  // adds up in place: a table of six raters comes to tens of millions of additions
  private static Sums resampled(List<Sums> replies, int[] draws, int from) {
    long pairs = 0;
    long apart = 0;
    long one = 0;
    long other = 0;
    long squares = 0;
    for (int i = from; i < from + replies.size(); i++) {
      Sums drawn = replies.get(draws[i]);
      pairs += drawn.pairs;
      apart += drawn.apart;
      one += drawn.one;
      other += drawn.other;
      squares += drawn.squares;
    }
    return new Sums(pairs, apart, one, other, squares);
  }

  /** The kappa of these pairs; empty where chance explains everything. */
  static OptionalDouble value(List<List<Pair>> byReply) {
    return byReply.stream().map(Sums::of).reduce(Sums.NONE, Sums::and).kappa();
  }

  /** What of some pairs is needed for their kappa. */
  private record Sums(long pairs, long apart, long one, long other, long squares) {

    static final Sums NONE = new Sums(0, 0, 0, 0, 0);

    static Sums of(List<Pair> pairs) {
      return pairs.stream().map(Sums::of).reduce(NONE, Sums::and);
    }

    private static Sums of(Pair pair) {
      long x = pair.one();
      long y = pair.other();
      return new Sums(1, (x - y) * (x - y), x, y, x * x + y * y);
    }

    Sums and(Sums more) {
      return new Sums(
          pairs + more.pairs,
          apart + more.apart,
          one + more.one,
          other + more.other,
          squares + more.squares);
    }

    /**
     * One minus the mean squared difference over the one that chance would give, which is Σx²/n +
     * Σy²/n − 2·(Σx/n)(Σy/n).
     */
    OptionalDouble kappa() {
      double all = pairs;
      double byChance = squares / all - 2 * (one / all) * (other / all);
      return pairs == 0 || byChance < NOTHING
          ? OptionalDouble.empty()
          : OptionalDouble.of(1 - apart / all / byChance);
    }
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
