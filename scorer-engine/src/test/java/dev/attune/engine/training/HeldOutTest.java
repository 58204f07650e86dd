package dev.attune.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The scorer as it ships, encoder and all, on replies that nothing was trained on: what the other
 * figures can't see, since they start from recorded answers of the encoder. A pin that falls means
 * that what ships is not what was measured; no choice is made by these figures.
 */
class HeldOutTest {

  private static final Verdicts VERDICTS = HeldOut.verdicts();

  @Test
  void the_fit_agrees_as_the_model_card_says() {
    assertThat(VERDICTS.fit()).isGreaterThanOrEqualTo(0.825);
    assertThat(VERDICTS.spearman()).isGreaterThanOrEqualTo(0.835);
  }

  @Test
  void the_need_agrees_as_the_model_card_says() {
    assertThat(VERDICTS.need()).isGreaterThanOrEqualTo(0.845);
  }
}
