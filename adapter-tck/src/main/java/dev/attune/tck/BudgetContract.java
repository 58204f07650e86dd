package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.helpdesk.HelpdeskException.RateLimited;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The share of the vendor's limits: never exceeded, refused beforehand, free again in time. */
public abstract class BudgetContract extends Contract {

  private static final int FAR_TOO_MANY = 1_000;
  private static final int MANY = 40;
  private static final int ROUNDS = 15;
  private static final double SHARE = 0.3;

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
        .hasMessageContaining(
            "Nothing was sent; the next call may go out at "
                + refused.until().truncatedTo(ChronoUnit.SECONDS));
    Duration wait = Duration.between(bench.clock().instant(), refused.until());
    assertThat(wait).isPositive();
    bench.pass(wait);
    assertThat(helpdesk.read(id(ticket))).isNotNull();
  }

  @Test
  void no_limit_is_ever_used_beyond_the_share() {
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      tickets.add(answered());
    }
    helpdesk = opened(SHARE);
    for (int round = 0; round < ROUNDS; round++) {
      bench.pass(Duration.ofSeconds(20));
      for (String ticket : tickets) {
        unlessRefused(() -> helpdesk.changes(start));
        unlessRefused(() -> helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket))));
      }
    }

    assertThat(proxy.calls().size()).isGreaterThan(MANY);
    assertThat(bench.mostUsed())
        .allSatisfy((limit, used) -> assertThat(used).isLessThanOrEqualTo(SHARE));
  }

  private static void unlessRefused(Runnable call) {
    try {
      call.run();
    } catch (RateLimited e) {
      // what this test wants to see kept
    }
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
