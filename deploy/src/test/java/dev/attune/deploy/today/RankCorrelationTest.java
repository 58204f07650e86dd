package dev.attune.deploy.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.deploy.ledger.Outcomes.Alike;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

  @Test
  void figures_are_those_of_the_books() {
    // 40 tickets; by hand: sums of products and squares of the mean ranks 1250, 5000 and 5000
    RankCorrelation found =
        RankCorrelation.of(
            List.of(
                new Alike(0, 2, 15), new Alike(0, 0, 5), new Alike(3, 2, 5), new Alike(3, 0, 15)));

    assertThat(found.tickets()).isEqualTo(40);
    assertThat(found.rho()).isCloseTo(0.5, within(1e-12));
    // z = 0.549306, standard error = sqrt(1.125 / 37) = 0.174371
    assertThat(found.low()).isCloseTo(0.2043, within(1e-3));
    assertThat(found.high()).isCloseTo(0.7123, within(1e-3));
  }

  @Test
  void a_wide_gap_with_content_customers_counts_against() {
    assertThat(RankCorrelation.of(List.of(new Alike(3, 2, 20), new Alike(0, 0, 20))).rho())
        .isCloseTo(-1.0, within(1e-12));
  }

  @Test
  void nothing_is_said_of_too_few() {
    assertThat(RankCorrelation.of(List.of(new Alike(0, 2, 20), new Alike(3, 0, 9))))
        .isEqualTo(new RankCorrelation(29, null, null, null));
  }

  @Test
  void nothing_is_said_where_all_are_alike() {
    assertThat(RankCorrelation.of(List.of(new Alike(0, 2, 20), new Alike(3, 2, 90))))
        .isEqualTo(new RankCorrelation(110, null, null, null));
  }
}
