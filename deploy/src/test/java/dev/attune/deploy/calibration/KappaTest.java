package dev.attune.deploy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.deploy.calibration.Kappa.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KappaTest {

  @Test
  void full_agreement_is_one_and_its_interval_too() {
    assertThat(kappa(pairs(0, 0, 1, 1, 2, 2, 1, 1, 0, 0))).isEqualTo(new Kappa(1, 1, 1));
  }

  @Test
  void a_difference_counts_by_its_square() {
    // by hand: Σ(x−y)²/n = 1/4; by chance 11/4 − 2·(3/4)·(4/4) = 5/4
    assertThat(Kappa.value(pairs(0, 0, 1, 1, 2, 2, 0, 1)).orElseThrow())
        .isEqualTo(0.8, within(1e-12));
    assertThat(Kappa.value(pairs(0, 2, 2, 0)).orElseThrow()).isEqualTo(-1, within(1e-12));
  }

  @Test
  void it_is_what_the_matrix_of_weights_gives() {
    Random random = new Random(4);
    for (int i = 0; i < 50; i++) {
      List<List<Pair>> some = noisy(random, 5 + random.nextInt(60), 5);
      assertThat(Kappa.value(some).orElseThrow()).isEqualTo(byMatrix(some, 5), within(1e-9));
    }
  }

  @Test
  void the_interval_holds_the_value_narrows_with_more_replies_and_is_the_same_again() {
    Kappa few = kappa(noisy(new Random(4), 20, 3));
    Kappa many = kappa(noisy(new Random(4), 400, 3));

    assertThat(few.value()).isBetween(few.low(), few.high());
    assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 2);
    assertThat(kappa(noisy(new Random(4), 20, 3))).isEqualTo(few);
  }

  @Test
  void nineteen_of_twenty_intervals_hold_the_truth_or_nearly_so() {
    Random random = new Random(9);
    double truth = Kappa.value(noisy(random, 200_000, 3)).orElseThrow();
    int held = 0;
    for (int i = 0; i < 200; i++) {
      Kappa kappa = kappa(noisy(random, 60, 3));
      held += kappa.low() <= truth && truth <= kappa.high() ? 1 : 0;
    }
    assertThat(held).isBetween(176, 199);
  }

  @Test
  void draws_that_are_shared_give_the_interval_that_each_measure_by_itself_would_draw() {
    Random random = new Random(5);
    Resampling shared = new Resampling(11);
    for (int i = 0; i < 12; i++) {
      List<List<Pair>> some = new ArrayList<>(noisy(random, 20 + i % 3, 4));
      some.set(1, List.of(new Pair(1, 2), new Pair(3, 0), new Pair(2, 2)));

      assertThat(Kappa.of(some, shared)).isEqualTo(byItself(some, 11));
    }
  }

  /** Drawn for this measure alone, and each resample's kappa taken of its pairs. */
  private static Kappa byItself(List<List<Pair>> replies, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] kappas =
        IntStream.range(0, 2000)
            .mapToObj(
                time ->
                    Stream.generate(() -> replies.get(random.nextInt(replies.size())))
                        .limit(replies.size())
                        .toList())
            .mapToDouble(drawn -> Kappa.value(drawn).orElseThrow())
            .sorted()
            .toArray();
    return new Kappa(
        Kappa.value(replies).orElseThrow(), quantile(kappas, 0.025), quantile(kappas, 0.975));
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    return sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
  }

  @Test
  void there_is_none_where_one_side_gave_one_value_alone() {
    assertThat(Kappa.of(pairs(1, 1, 1, 1), new Resampling(1))).isNull();
    assertThat(Kappa.of(pairs(1, 0, 1, 2, 1, 1), new Resampling(1))).isNull();
    assertThat(Kappa.of(pairs(0, 1, 2, 1, 1, 1), new Resampling(1))).isNull();
    assertThat(Kappa.of(List.of(), new Resampling(1))).isNull();
  }

  private static Kappa kappa(List<List<Pair>> pairs) {
    return java.util.Objects.requireNonNull(Kappa.of(pairs, new Resampling(11)));
  }

  /** Two who mostly agree. */
  private static List<List<Pair>> noisy(Random random, int count, int levels) {
    List<List<Pair>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int one = random.nextInt(levels);
      int other = random.nextInt(4) == 0 ? random.nextInt(levels) : one;
      all.add(List.of(new Pair(one, other)));
    }
    return all;
  }

  /** As textbooks define it: observed over expected disagreement. */
  private static double byMatrix(List<List<Pair>> pairs, int levels) {
    double[][] seen = new double[levels][levels];
    pairs.forEach(reply -> reply.forEach(pair -> seen[pair.one()][pair.other()]++));
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < levels; i++) {
      for (int j = 0; j < levels; j++) {
        double row = 0;
        double column = 0;
        for (int k = 0; k < levels; k++) {
          row += seen[i][k];
          column += seen[k][j];
        }
        observed += (i - j) * (i - j) * seen[i][j];
        expected += (i - j) * (i - j) * row * column / pairs.size();
      }
    }
    return 1 - observed / expected;
  }

  private static List<List<Pair>> pairs(int... values) {
    List<List<Pair>> all = new ArrayList<>();
    for (int i = 0; i < values.length; i += 2) {
      all.add(List.of(new Pair(values[i], values[i + 1])));
    }
    return all;
  }
}
