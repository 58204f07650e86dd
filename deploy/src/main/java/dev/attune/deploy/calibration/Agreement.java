package dev.attune.deploy.calibration;

import dev.attune.deploy.calibration.Kappa.Pair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far two sides agree on one measure.
 *
 * @param replies how many replies both sides rated
 * @param same share of pairs that are the same, 0.0 to 1.0
 * @param kappa null where there are too few replies, or where one side gave one value alone
 */
public record Agreement(int replies, double same, @Nullable Kappa kappa) {

  /** Below this many replies no kappa is told: its interval would be as wide as the scale. */
  public static final int FEWEST = 10;

  static Agreement of(List<List<Pair>> byReply, Resampling resampling) {
    List<List<Pair>> rated = byReply.stream().filter(pairs -> !pairs.isEmpty()).toList();
    long all = rated.stream().mapToLong(List::size).sum();
    long same =
        rated.stream().flatMap(List::stream).filter(pair -> pair.one() == pair.other()).count();
    return new Agreement(
        rated.size(),
        all == 0 ? 0 : (double) same / all,
        rated.size() < FEWEST ? null : Kappa.of(rated, resampling));
  }
}
