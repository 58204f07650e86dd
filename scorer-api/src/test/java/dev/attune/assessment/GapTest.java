package dev.attune.assessment;

import static dev.attune.assessment.Found.flags;
import static dev.attune.assessment.Found.marks;
import static dev.attune.assessment.Found.need;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 1, 1", "1, 0, 1, 1, 2", "2, 1, 1, 2, 3", "3, 1, 2, 2, 3"})
  void a_reply_that_gives_nothing_lacks_what_the_table_names(
      int need, int emotional, int cognitive, int compassionate, int headline) {
    assertThat(Gap.between(need(need), marks(0, 0, 0, 0), Flags.NONE))
        .isEqualTo(new Gap(emotional, cognitive, compassionate, headline));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 1", "1, 0, 1, 1", "2, 1, 1, 2", "3, 1, 2, 2"})
  void a_reply_that_gives_just_that_has_no_gap(int need, int a, int u, int c) {
    assertThat(Gap.between(need(need), marks(a, u, c, 0), Flags.NONE))
        .isEqualTo(new Gap(0, 0, 0, 0));
  }

  @Test
  void the_right_deed_in_an_emergency_is_enough() {
    assertThat(Gap.between(need(3), marks(0, 2, 2, 0), Flags.NONE)).isEqualTo(new Gap(1, 0, 0, 0));
  }

  @Test
  void a_deed_that_is_not_quite_right_is_not() {
    assertThat(Gap.between(need(2), marks(0, 1, 2, 0), Flags.NONE).headline()).isEqualTo(1);
  }

  @Test
  void where_nothing_is_asked_no_action_is_lacking() {
    assertThat(Gap.between(Found.praise(), marks(0, 0, 0, 0), Flags.NONE))
        .isEqualTo(new Gap(0, 0, 0, 0));
  }

  @Test
  void too_many_apologies_are_too_much() {
    assertThat(headline(Flag.OVER_APOLOGY)).isEqualTo(-1);
  }

  @Test
  void gushing_is_more_too_much() {
    assertThat(headline(Flag.EXCESS)).isEqualTo(-2);
  }

  @Test
  void both_are_the_most_that_is_too_much() {
    assertThat(headline(Flag.OVER_APOLOGY, Flag.EXCESS)).isEqualTo(-3);
  }

  @Test
  void a_shortfall_hides_what_is_too_much() {
    Flags flags = flags(Flag.OVER_APOLOGY, Flag.EXCESS);
    assertThat(Gap.between(need(1), marks(2, 0, 1, 0), flags).headline()).isEqualTo(1);
  }

  @Test
  void more_understanding_or_help_than_needed_is_never_too_much() {
    assertThat(Gap.between(need(0), marks(2, 2, 2, 2), Flags.NONE).headline()).isZero();
  }

  private static int headline(Flag... raised) {
    return Gap.between(need(1), marks(0, 1, 1, 0), flags(raised)).headline();
  }
}
