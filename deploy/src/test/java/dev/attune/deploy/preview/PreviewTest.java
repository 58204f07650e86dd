package dev.attune.deploy.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Rubric;
import dev.attune.deploy.preview.Moves.Move;
import dev.attune.deploy.preview.Moves.Step;
import dev.attune.deploy.preview.Moves.Summary;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreviewTest {

  private static final Rubric PRESENT = Rubric.standard();

  @Test
  void the_rubric_in_use_moves_nothing() {
    assertThat(stored(2, Set.of(Flag.CANNED), 37).score(PRESENT, PRESENT)).isEqualTo(37);
    assertThat(
            stored(2, Set.of(Flag.CANNED), 37)
                .score(PRESENT, RubricText.read(RubricText.next(PRESENT))))
        .isEqualTo(37);
  }

  @Test
  void a_dearer_flag_moves_those_that_have_it_by_the_difference_and_no_others() {
    Rubric cheap = with("flag.canned = -12");
    Rubric dearer = with("flag.canned = -21");
    assertThat(stored(1, Set.of(Flag.CANNED), 37).score(cheap, dearer)).isEqualTo(28);
    assertThat(stored(1, Set.of(Flag.BLAME), 37).score(cheap, dearer)).isEqualTo(37);
    assertThat(stored(1, Set.of(Flag.CANNED), 4).score(cheap, dearer)).isZero();
  }

  @Test
  void a_mark_that_is_switched_off_earns_nothing_any_more() {
    Rubric without = with("off = action");
    Stored acting = new Stored(1, "desk", "1", 2, Map.of(MarkName.ACTION, 2), Set.of(), 60);
    assertThat(acting.score(PRESENT, without)).isLessThan(60);
  }

  @Test
  void moves_are_counted_by_distance_fit_and_direction() {
    Moves moves = new Moves();
    moves.add(new Move(1, "desk", "1", 50, 50));
    moves.add(new Move(2, "desk", "2", 50, 48));
    moves.add(new Move(3, "desk", "3", 50, 53));
    moves.add(new Move(4, "desk", "4", 80, 20));
    Summary all = moves.summary();

    assertThat(all.reviews()).isEqualTo(4);
    assertThat(all.moved()).isEqualTo(3);
    assertThat(all.fitMoved()).isEqualTo(1);
    assertThat(all.meanChange()).isEqualTo(-59 / 4.0, within(1e-9));
    assertThat(all.meanDistance()).isEqualTo(65 / 4.0, within(1e-9));
    assertThat(all.steps())
        .contains(
            new Step("over 20 down", 1),
            new Step("1 to 2 down", 1),
            new Step("as before", 1),
            new Step("3 to 5 up", 1));
    assertThat(all.steps()).extracting(Step::reviews).filteredOn(count -> count > 0).hasSize(4);
    assertThat(all.fits().get(3)).containsExactly(0L, 1L, 0L, 0L, 0L);
    assertThat(all.fits().get(2)).containsExactly(0L, 0L, 3L, 0L, 0L);
    assertThat(all.farthest()).extracting(Move::review).containsExactly(4L, 3L, 2L);
  }

  @Test
  void the_twenty_that_move_most_are_told_whatever_their_number() {
    Moves moves = new Moves();
    for (int i = 0; i <= 100; i++) {
      moves.add(new Move(i, "desk", "" + i, 0, i));
    }
    assertThat(moves.summary().farthest())
        .hasSize(20)
        .extracting(Move::after)
        .startsWith(100, 99)
        .endsWith(81);
  }

  @Test
  void the_fit_of_a_score_is_the_assessments_own() {
    assertThat(Arrays.stream(new int[] {0, 12, 13, 37, 38, 62, 63, 87, 88, 100}).map(Moves::fit))
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
  }

  @Test
  void a_rubric_with_everything_in_it_is_read_back_as_it_was() {
    Rubric full =
        with(
            """
            off = exploration
            called.canned = Stock \\\\ reply
            phrases.formula = be well | so sorry
            phrases.required = calls may be recorded
            phrases.action = parcel scout
            phrases.choice = swap or refund\
            """);
    Rubric again = RubricText.read(RubricText.next(full));

    assertThat(again.number()).isEqualTo(full.number() + 1);
    assertThat(again.weights()).isEqualTo(full.weights());
    assertThat(again.additions()).isEqualTo(full.additions());
    assertThat(RubricText.readsOtherwise(full, again)).isFalse();
    assertThat(RubricText.readsOtherwise(PRESENT, full)).isTrue();
    assertThat(RubricText.readsOtherwise(PRESENT, with("flag.canned = -1"))).isFalse();
  }

  @Test
  void a_bad_rubric_is_told_in_the_parsers_words() {
    assertThatThrownBy(() -> with("flag.canned = 5")).hasMessage("canned can't earn points");
    assertThatThrownBy(() -> RubricText.read("x".repeat(RubricText.LONGEST + 1)))
        .hasMessage("the rubric is longer than 100000 characters, which no rubric is");
  }

  private static Rubric with(String lines) {
    return RubricText.read("based-on = default\nname = ours\nversion = 3\n" + lines + "\n");
  }

  private static Stored stored(int level, Set<Flag> flags, int score) {
    return new Stored(
        1,
        "desk",
        "1",
        2,
        Map.of(MarkName.ACTION, level, MarkName.UNDERSTANDING, level),
        flags,
        score);
  }
}
