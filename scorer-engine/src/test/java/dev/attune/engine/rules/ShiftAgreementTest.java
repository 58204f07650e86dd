package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.labelled.LabelledShifts;
import org.junit.jupiter.api.Test;

/** How well the shifts found agree with those that a reader saw, pinned slightly below. */
class ShiftAgreementTest {

  @Test
  void on_answers_that_the_rules_were_never_improved_by_the_shift_is_mostly_found() {
    ShiftAgreement agreement = ShiftAgreement.on(LabelledShifts.heldOut());
    System.out.println("shift, held-out half: " + agreement);
    assertThat(agreement.kappa()).isGreaterThan(0.60);
    assertThat(agreement.accuracy()).isGreaterThan(0.52);
  }

  @Test
  void on_answers_that_the_rules_were_improved_by_it_nearly_always_is() {
    ShiftAgreement agreement = ShiftAgreement.on(LabelledShifts.known());
    System.out.println("shift, known half: " + agreement);
    assertThat(agreement.kappa()).isGreaterThan(0.85);
    assertThat(agreement.accuracy()).isGreaterThan(0.79);
  }
}
