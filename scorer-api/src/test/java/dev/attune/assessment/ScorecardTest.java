package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Scorecard.Item;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {

  @Test
  void both_cards_are_found_by_their_labels_in_any_case() {
    assertThat(Scorecard.labels())
        .containsExactly("accuracy-clarity-empathy", "awareness-clarity-empowerment");
    assertThat(Scorecard.labelled("Accuracy-Clarity-Empathy"))
        .contains(Scorecard.ACCURACY_CLARITY_EMPATHY);
    assertThat(Scorecard.labelled("empathy")).isEmpty();
  }

  @Test
  void empathy_is_the_score() {
    Assessment assessment = assessment(Found.marks(1, 2, 1, 0), Flags.NONE);
    assertThat(Item.EMPATHY.rating(assessment)).hasValue(assessment.score());
  }

  @Test
  void clarity_is_not_being_unclear() {
    Marks marks = Found.marks(0, 0, 0, 0);
    assertThat(Item.CLARITY.rating(assessment(marks, Flags.NONE))).hasValue(100);
    assertThat(Item.CLARITY.rating(assessment(marks, Found.flags(Flag.UNCLEAR)))).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"0,,0", "1,,50", "2,,100", "0,CHOICE,25", "1,BOUNDARY,75", "2,CHOICE,100"})
  void empowerment_is_action_and_what_the_agent_may_give(int action, Flag flag, int rating) {
    Flags flags = flag == null ? Flags.NONE : Found.flags(flag);
    assertThat(Item.EMPOWERMENT.rating(assessment(Found.marks(0, 0, action, 0), flags)))
        .hasValue(rating);
  }

  @Test
  void what_a_machine_cannot_know_is_left_to_qa() {
    Assessment assessment = assessment(Found.marks(2, 2, 2, 2), Flags.NONE);
    assertThat(Item.ACCURACY.rating(assessment)).isEmpty();
    assertThat(Item.AWARENESS.rating(assessment)).isEmpty();
  }

  @Test
  void what_a_rubric_has_switched_off_is_not_rated() {
    Assessment assessment =
        assessment(
            Found.marks(0, 0, 2, 0).without(Set.of(MarkName.ACTION)),
            Flags.NONE.without(Set.of(Flag.UNCLEAR)));
    assertThat(Item.EMPOWERMENT.rating(assessment)).isEqualTo(OptionalInt.empty());
    assertThat(Item.CLARITY.rating(assessment)).isEqualTo(OptionalInt.empty());
  }

  private static Assessment assessment(Marks marks, Flags flags) {
    Need need = new Need(1, 1, Set.of(), List.of(), true);
    return new Assessment(
        need, marks, flags, 40, Gap.between(need, marks, flags), 1, null, "default@1", "x@1");
  }
}
