package dev.attune.assessment;

import static dev.attune.assessment.Found.flags;
import static dev.attune.assessment.Found.marks;
import static dev.attune.assessment.Found.need;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The examples on the rubric's page; their fits are met exactly, their gaps follow by its table.
 */
class WorkedExamplesTest {

  @Test
  void a_routine_question_answered_plainly() {
    Assessment found = found(0, marks(0, 1, 2, 0));
    assertThat(found.fit()).isEqualTo(4);
    assertThat(found.gap()).isEqualTo(new Gap(0, 0, 0, 0));
  }

  @Test
  void a_formula_for_a_bride_without_a_dress() {
    Assessment found = found(3, marks(1, 0, 1, 0), Flag.CANNED, Flag.DISMISSIVE);
    assertThat(found.fit()).isEqualTo(1);
    assertThat(found.gap()).isEqualTo(new Gap(0, 2, 1, 3));
  }

  @Test
  void a_courier_for_a_bride_without_a_dress() {
    Assessment found = found(3, marks(2, 2, 2, 2), Flag.PERSONAL, Flag.CHOICE);
    assertThat(found.fit()).isEqualTo(5);
    assertThat(found.gap()).isEqualTo(new Gap(0, 0, 0, 0));
  }

  @Test
  void gushing_over_a_broken_television() {
    Assessment found =
        found(1, marks(1, 0, 0, 0), Flag.EXCESS, Flag.OVER_APOLOGY, Flag.EMPATHY_WITHOUT_ACTION);
    assertThat(found.fit()).isEqualTo(1);
    assertThat(found.gap()).isEqualTo(new Gap(0, 1, 1, 2));
  }

  @Test
  void a_short_warm_answer_in_a_chat() {
    Assessment found = found(1, marks(2, 1, 2, 0), Flag.PERSONAL);
    assertThat(found.fit()).isEqualTo(5);
    assertThat(found.gap()).isEqualTo(new Gap(0, 0, 0, 0));
  }

  @Test
  void a_kind_boundary_with_a_handover() {
    Assessment found = found(3, marks(0, 1, 2, 0), Flag.BOUNDARY);
    assertThat(found.fit()).isEqualTo(4);
    assertThat(found.gap()).isEqualTo(new Gap(1, 1, 0, 2));
  }

  private static Assessment found(int need, Marks marks, Flag... raised) {
    return Assessment.by(Rubric.standard(), "test@1", need(need), marks, flags(raised), 0.9, null);
  }
}
