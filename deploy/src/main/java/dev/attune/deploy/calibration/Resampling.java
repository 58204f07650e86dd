package dev.attune.deploy.calibration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Which replies each resample of an interval draws. By one seed, the draws of all measures with as
 * many replies are the same ones, so they are drawn once. Not thread-safe.
 */
final class Resampling {

  static final int TIMES = 2000;

  private final long seed;
  private final Map<Integer, int[]> draws = new HashMap<>();

  Resampling(long seed) {
    this.seed = seed;
  }

  /** The places that are drawn, as many as there are replies for each resample in turn. */
  int[] of(int replies) {
    return draws.computeIfAbsent(replies, this::drawn);
  }

  private int[] drawn(int replies) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = new int[TIMES * replies];
    Arrays.setAll(drawn, i -> random.nextInt(replies));
    return drawn;
  }
}
