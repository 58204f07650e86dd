package dev.attune.deploy.calibration;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
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
   * @return null where one value is all that was given, so that chance explains everything
   */
  static @Nullable Kappa of(List<List<Pair>> byReply, long seed) {
    OptionalDouble value = value(byReply);
    if (value.isEmpty()) {
      return null;
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] resampled =
        IntStream.range(0, RESAMPLES)
            .mapToObj(i -> value(resample(byReply, random)))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    return new Kappa(value.getAsDouble(), quantile(resampled, TAIL), quantile(resampled, 1 - TAIL));
  }

  private static List<List<Pair>> resample(List<List<Pair>> byReply, SplittableRandom random) {
    return byReply.stream().map(reply -> byReply.get(random.nextInt(byReply.size()))).toList();
  }

  /**
   * One minus the mean squared difference over the one that chance would give. With the means and
   * mean squares of both raters the latter is Σx²/n + Σy²/n − 2·(Σx/n)(Σy/n).
   */
  static OptionalDouble value(List<List<Pair>> byReply) {
    double n = 0;
    double apart = 0;
    double one = 0;
    double other = 0;
    double squares = 0;
    for (List<Pair> reply : byReply) {
      for (Pair pair : reply) {
        n++;
        apart += Math.pow((double) pair.one() - pair.other(), 2);
        one += pair.one();
        other += pair.other();
        squares += Math.pow(pair.one(), 2) + Math.pow(pair.other(), 2);
      }
    }
    double byChance = squares / n - 2 * (one / n) * (other / n);
    return n == 0 || byChance < NOTHING
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - apart / n / byChance);
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
