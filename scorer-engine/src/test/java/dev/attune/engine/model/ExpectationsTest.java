package dev.attune.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is expected of a reply by what the model answers. */
class ExpectationsTest {

  private static final int FIRST = Output.first(Output.FIT);

  /** Fit 3 or 4, as likely as not; levels begin half-way. */
  private static final double[] STEPS = {1, 1, 0.5, 0};

  @Test
  void what_length_gains_is_taken_from_the_fit() {
    assertThat(judged(0).fit()).isEqualTo(3.5);
    assertThat(judged(0.6).fit()).isLessThan(3);
  }

  @Test
  void the_fit_is_as_sure_with_what_its_length_gains_as_without() {
    assertThat(judged(0.6).confidence()).isEqualTo(judged(0).confidence()).isEqualTo(1);
  }

  private static Judged judged(double forLength) {
    double[] yes = new double[Output.ALL.size()];
    double[] from = new double[yes.length];
    double[] perLength = new double[yes.length];
    for (int step = 0; step < Output.FIT_STEPS; step++) {
      yes[FIRST + step] = STEPS[step];
      from[FIRST + step] = step + 0.5;
    }
    perLength[FIRST] = forLength;
    return new Expectations(from).of(new Answers(yes, Map.of()).even(perLength, 1), List.of());
  }
}
