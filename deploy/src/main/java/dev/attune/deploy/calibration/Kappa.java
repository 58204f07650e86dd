package dev.attune.deploy.calibration;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
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

  private static final int RESAMPLES = 2000;
  private static final double TAIL = 0.025;
  private static final double NOTHING = 1e-9;

  /** Two ratings of one reply. */
  record Pair(int one, int other) {}

  /**
   * The kappa of these pairs.
   *
   * @param byReply the pairs of each reply
   * @param seed of the resampling: the same seed gives the same interval
   * @return null where one side gave one value alone: kappa is then 0 or undefined whatever the
   *     other said, and an interval would feign to know
   */
  static @Nullable Kappa of(List<List<Pair>> byReply, long seed) {
    List<Sums> sums = byReply.stream().map(Sums::of).toList();
    OptionalDouble value = sums.stream().reduce(Sums.NONE, Sums::and).kappa();
    if (value.isEmpty() || !varied(byReply, Pair::one) || !varied(byReply, Pair::other)) {
      return null;
    }
    double[][] figures = sums.stream().map(Sums::figures).toArray(double[][]::new);
    SplittableRandom random = new SplittableRandom(seed);
    double[] resampled =
        IntStream.range(0, RESAMPLES)
            .mapToObj(i -> resample(figures, random))
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
  private static OptionalDouble resample(double[][] replies, SplittableRandom random) {
    double[] all = Sums.NONE.figures();
    for (int i = 0; i < replies.length; i++) {
      double[] one = replies[random.nextInt(replies.length)];
      for (int at = 0; at < all.length; at++) {
        all[at] += one[at];
      }
    }
    return Sums.of(all).kappa();
  }

  /** The kappa of these pairs; empty where chance explains everything. */
  static OptionalDouble value(List<List<Pair>> byReply) {
    return byReply.stream().map(Sums::of).reduce(Sums.NONE, Sums::and).kappa();
  }

  /** What of some pairs is needed for their kappa. */
  private record Sums(int pairs, double apart, double one, double other, double squares) {

    static final Sums NONE = new Sums(0, 0, 0, 0, 0);

    static Sums of(List<Pair> pairs) {
      return pairs.stream().map(Sums::of).reduce(NONE, Sums::and);
    }

    static Sums of(double[] figures) {
      return new Sums((int) figures[0], figures[1], figures[2], figures[3], figures[4]);
    }

    double[] figures() {
      return new double[] {pairs, apart, one, other, squares};
    }

    private static Sums of(Pair pair) {
      double x = pair.one();
      double y = pair.other();
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
      double byChance = squares / pairs - 2 * (one / pairs) * (other / pairs);
      return pairs == 0 || byChance < NOTHING
          ? OptionalDouble.empty()
          : OptionalDouble.of(1 - apart / pairs / byChance);
    }
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
