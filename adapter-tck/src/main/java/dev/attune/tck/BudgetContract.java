package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.helpdesk.HelpdeskException.RateLimited;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The share of the vendor's limits: never exceeded, refused beforehand, free again in time. */
public abstract class BudgetContract extends Contract {

  private static final int FAR_TOO_MANY = 1_000;

  @Test
  void beyond_the_share_no_call_goes_out() {
    String ticket = answered();
    helpdesk = opened(0.1);
    untilRefused(ticket);
    int before = proxy.calls().size();

    untilRefused(ticket);
    assertThat(proxy.calls()).hasSize(before);
  }

  @Test
  void a_smaller_share_allows_fewer_calls() {
    String ticket = answered();
    helpdesk = opened(0.1);
    untilRefused(ticket);
    int small = proxy.calls().size();
    helpdesk = opened(0.3);
    untilRefused(ticket);

    assertThat(proxy.calls().size() - small).isGreaterThan(2 * small);
  }

  @Test
  void the_share_is_free_again_when_it_says() {
    String ticket = answered();
    helpdesk = opened(0.1);
    RateLimited refused = untilRefused(ticket);

    assertThat(refused)
        .hasMessageContaining("acme")
        .hasMessageContaining("Nothing was sent; the next call may go out at " + refused.until());
    Duration wait = Duration.between(bench.clock().instant(), refused.until());
    assertThat(wait).isPositive();
    bench.pass(wait);
    assertThat(helpdesk.read(id(ticket))).isNotNull();
  }

  private RateLimited untilRefused(String ticket) {
    RateLimited refused =
        catchThrowableOfType(
            RateLimited.class,
            () -> {
              for (int i = 0; i < FAR_TOO_MANY; i++) {
                helpdesk.read(id(ticket));
              }
            });
    return Objects.requireNonNull(refused, "the budget never ended");
  }
}
