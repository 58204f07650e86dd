package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is praised, beside what coaches quoted; pinned slightly below what was measured. */
class PraiseAgreementTest {

  private static final PraiseAgreement KEPT = PraiseAgreement.ofKept();

  @Test
  void what_is_praised_is_mostly_what_a_coach_would_quote() {
    assertThat(KEPT.signed() / (double) KEPT.due()).isGreaterThanOrEqualTo(0.65);
    assertThat(KEPT.first() / (double) KEPT.due()).isGreaterThanOrEqualTo(0.45);
  }

  @Test
  void little_is_praised_where_a_coach_would_praise_nothing() {
    assertThat(KEPT.praised() / (double) KEPT.undue()).isLessThanOrEqualTo(0.15);
  }
}
