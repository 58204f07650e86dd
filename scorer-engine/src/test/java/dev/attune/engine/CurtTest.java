package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a curt answer is dismissive. */
class CurtTest {

  private static final double LIKELY = 0.8;

  @Test
  void at_a_strong_need_nothing_is_held_back() {
    assertThat(new Curt(2, true, 2).held(LIKELY)).isEqualTo(LIKELY);
    assertThat(new Curt(3, false, 2).held(LIKELY)).isEqualTo(LIKELY);
  }

  @Test
  void where_nothing_is_asked_or_wrong_nothing_is_brushed_aside() {
    assertThat(new Curt(0.4, false, 0).held(LIKELY)).isZero();
  }

  @Test
  void a_small_request_that_got_no_help_may_be_brushed_aside() {
    assertThat(new Curt(1, true, 0.5).held(LIKELY)).isEqualTo(LIKELY);
  }

  @Test
  void a_small_request_that_got_some_help_was_not_brushed_aside() {
    assertThat(new Curt(0, true, 1).held(LIKELY)).isZero();
    assertThat(new Curt(1, true, 2).held(LIKELY)).isZero();
  }

  @Test
  void more_help_never_makes_it_likelier_and_more_need_never_less() {
    for (double need = 0; need < 3; need += 0.1) {
      for (double action = 0; action < 2; action += 0.1) {
        double here = new Curt(need, true, action).held(LIKELY);
        assertThat(new Curt(need, true, action + 0.1).held(LIKELY)).isLessThanOrEqualTo(here);
        assertThat(new Curt(need + 0.1, true, action).held(LIKELY)).isGreaterThanOrEqualTo(here);
      }
    }
  }
}
