package dev.attune.engine.training;

import dev.attune.engine.model.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Grows extremely randomised trees (Geurts and others, 2006): at each node a few features are each
 * given one random threshold, and the best of them parts the rows. The seed is fixed.
 */
final class ForestFit {

  private static final int TREES = 80;
  private static final int LEAST = 8;
  private static final double TRIED = 0.4;

  private final double[][] rows;
  private final double[] aims;
  private final int[] features;
  private final Random random;
  private final List<Integer> feature = new ArrayList<>();
  private final List<Float> threshold = new ArrayList<>();
  private final List<Float> mean = new ArrayList<>();
  private final List<Integer> right = new ArrayList<>();

  private ForestFit(double[][] rows, double[] aims, int[] features, Random random) {
    this.rows = rows;
    this.aims = aims;
    this.features = features;
    this.random = random;
  }

  /**
   * @param features which columns of the rows may be looked at
   */
  static List<Tree> grow(double[][] rows, double[] aims, int[] features, long seed) {
    Random random = new Random(seed);
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < TREES; i++) {
      trees.add(new ForestFit(rows, aims, features, random).tree());
    }
    return trees;
  }

  private Tree tree() {
    grow(IntStream.range(0, rows.length).toArray());
    float[] thresholds = new float[feature.size()];
    float[] means = new float[feature.size()];
    for (int i = 0; i < means.length; i++) {
      thresholds[i] = threshold.get(i);
      means[i] = mean.get(i);
    }
    return new Tree(ints(feature), thresholds, means, ints(right));
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private int grow(int[] here) {
    int node = feature.size();
    feature.add(-1);
    threshold.add(0f);
    mean.add((float) IntStream.of(here).mapToDouble(i -> aims[i]).average().orElse(0));
    right.add(0);
    Split split = here.length < 2 * LEAST ? Split.NONE : split(here);
    if (split.gain() > 1e-12) {
      feature.set(node, split.feature());
      threshold.set(node, split.threshold());
      grow(IntStream.of(here).filter(i -> left(i, split)).toArray());
      right.set(node, grow(IntStream.of(here).filter(i -> !left(i, split)).toArray()));
    }
    return node;
  }

  private boolean left(int row, Split split) {
    return (float) rows[row][split.feature()] <= split.threshold();
  }

  private record Split(int feature, float threshold, double gain) {
    static final Split NONE = new Split(-1, 0, 0);
  }

  private Split split(int[] here) {
    Split best = Split.NONE;
    int wanted = (int) (TRIED * features.length);
    for (int candidate :
        random.ints(0, features.length).distinct().limit(features.length).toArray()) {
      if (wanted == 0) {
        break;
      }
      Split split = tried(features[candidate], here);
      wanted -= split.feature() < 0 ? 0 : 1;
      best = split.gain() > best.gain() ? split : best;
    }
    return best;
  }

  /** One random threshold on a feature; none where the feature is the same for all. */
  private Split tried(int candidate, int[] here) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int i : here) {
      low = Math.min(low, rows[i][candidate]);
      high = Math.max(high, rows[i][candidate]);
    }
    if (high - low < 1e-7) {
      return Split.NONE;
    }
    float at = (float) (low + random.nextDouble() * (high - low));
    return new Split(candidate, at, gain(candidate, at, here));
  }

  /** How much the squared error falls; 0 where a side would be too small. */
  private double gain(int candidate, float at, int[] here) {
    int count = 0;
    double leftSum = 0;
    double sum = 0;
    for (int i : here) {
      sum += aims[i];
      if ((float) rows[i][candidate] <= at) {
        count++;
        leftSum += aims[i];
      }
    }
    int rest = here.length - count;
    if (count < LEAST || rest < LEAST) {
      return 0;
    }
    double rightSum = sum - leftSum;
    return leftSum * leftSum / count + rightSum * rightSum / rest - sum * sum / here.length;
  }
}
