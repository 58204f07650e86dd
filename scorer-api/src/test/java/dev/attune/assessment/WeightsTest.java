package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a mark is worth a level. */
class WeightsTest {

  private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

  /** A mark earns 10 points at level 2, and 10 more for each level of need. */
  private static final Weights WEIGHTS =
      new Weights(
          IntStream.rangeClosed(0, Need.SEVERE).mapToObj(WeightsTest::byNeed).toList(), Map.of());

  @Test
  void a_mark_earns_half_its_most_a_level() {
    assertThat(WEIGHTS.perLevel(need(0, true), MarkName.ACTION)).isCloseTo(5, EXACTLY);
    assertThat(WEIGHTS.perLevel(need(2, true), MarkName.ACTION)).isCloseTo(15, EXACTLY);
    assertThat(WEIGHTS.perLevel(need(3, true), MarkName.ACTION)).isCloseTo(20, EXACTLY);
  }

  @Test
  void between_whole_needs_it_earns_what_lies_between() {
    assertThat(WEIGHTS.perLevel(need(1.5, true), MarkName.UNDERSTANDING)).isCloseTo(12.5, EXACTLY);
    assertThat(WEIGHTS.perLevel(need(2.5, true), MarkName.UNDERSTANDING)).isCloseTo(17.5, EXACTLY);
  }

  @Test
  void action_that_nobody_called_for_earns_nothing_and_the_other_marks_what_they_do() {
    assertThat(WEIGHTS.perLevel(need(1, false), MarkName.ACTION)).isZero();
    assertThat(WEIGHTS.perLevel(need(1, false), MarkName.UNDERSTANDING)).isCloseTo(10, EXACTLY);
  }

  private static Weights.ByNeed byNeed(int need) {
    Map<MarkName, List<Double>> marks = new HashMap<>();
    for (MarkName mark : MarkName.values()) {
      marks.put(mark, List.of(1.0, 10.0 * (need + 1)));
    }
    return new Weights.ByNeed(0, marks);
  }

  private static Need need(double expected, boolean wanted) {
    return new Need((int) Math.round(expected), expected, Set.of(), List.of(), wanted);
  }
}
