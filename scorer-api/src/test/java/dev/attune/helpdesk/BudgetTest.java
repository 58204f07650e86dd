package dev.attune.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.RateLimited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BudgetTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final HandClock clock = new HandClock();

  @Test
  void the_share_is_spent_and_not_one_credit_more() {
    Budget budget = budget("calls", 10, 0.3);
    spend(budget, 3);

    assertThatThrownBy(() -> Budget.spend(1, budget))
        .isInstanceOf(RateLimited.class)
        .hasMessage(
            "Our share of calls is spent: 3 in 60 s. Nothing was sent; the next call may go out at"
                + " 2026-01-01T00:01:01Z.");
  }

  @Test
  void no_window_of_the_length_holds_more_than_the_share_wherever_it_begins() {
    Budget budget = budget("calls", 10, 0.3);
    Budget.spend(1, budget);
    clock.pass(Duration.ofSeconds(50));
    spend(budget, 2);
    clock.pass(Duration.ofSeconds(11));
    Budget.spend(1, budget);

    assertThatThrownBy(() -> Budget.spend(1, budget))
        .isInstanceOfSatisfying(
            RateLimited.class,
            e -> assertThat(e.until()).isEqualTo(Instant.parse("2026-01-01T00:01:51Z")));
  }

  @Test
  void a_purse_that_others_share_is_asked_before_anything_is_spent() {
    List<Integer> asked = new ArrayList<>();
    Instant free = clock.instant().plusSeconds(7);
    Purse two =
        new Purse() {
          @Override
          public Grant take(Limit limit, int credits) {
            asked.add(limit.allowance());
            return asked.size() == 1 ? new Grant(2, free) : new Grant(0, free);
          }

          @Override
          public void charge(Limit limit, int credits) {
            asked.add(-credits);
          }
        };
    Budget budget = new Budget("calls", MINUTE, 10, 1, clock, two);
    spend(budget, 2);
    assertThat(asked).containsExactly(10);
    assertThatThrownBy(() -> Budget.spend(1, budget))
        .isInstanceOf(RateLimited.class)
        .hasMessage(
            "All that is ours of calls is spent. Nothing was sent; the next call may go out at "
                + free
                + ".");
    budget.charge(3);
    assertThat(asked).containsExactly(10, 10, -3);
  }

  @Test
  void a_grant_that_is_too_old_is_not_spent() {
    Purse shortLived =
        new Purse() {
          private int grants;

          @Override
          public Grant take(Limit limit, int credits) {
            return new Grant(++grants == 1 ? 5 : 0, clock.instant().plusSeconds(2));
          }

          @Override
          public void charge(Limit limit, int credits) {}
        };
    Budget budget = new Budget("calls", MINUTE, 10, 1, clock, shortLived);
    Budget.spend(1, budget);
    clock.pass(Duration.ofSeconds(2));
    assertThatThrownBy(() -> Budget.spend(1, budget)).isInstanceOf(RateLimited.class);
  }

  @Test
  void a_clock_that_is_set_back_keeps_what_was_spent_for_no_longer_than_a_window() {
    Budget budget = budget("calls", 10, 0.3);
    spend(budget, 3);
    clock.pass(Duration.ofHours(-1));
    assertThatThrownBy(() -> Budget.spend(1, budget)).isInstanceOf(RateLimited.class);
    clock.pass(Duration.ofSeconds(61));
    assertThatCode(() -> Budget.spend(1, budget)).doesNotThrowAnyException();
  }

  @Test
  void several_credits_wait_until_all_of_them_fit() {
    Budget budget = budget("credits", 10, 0.5);
    spend(budget, 2);
    clock.pass(Duration.ofSeconds(20));
    spend(budget, 2);

    assertThatThrownBy(() -> Budget.spend(3, budget))
        .isInstanceOfSatisfying(
            RateLimited.class,
            e -> assertThat(e.until()).isEqualTo(Instant.parse("2026-01-01T00:01:01Z")));
  }

  @Test
  void a_call_that_one_budget_refuses_spends_from_none() {
    Budget narrow = budget("exports", 1, 1);
    Budget wide = budget("calls", 2, 1);
    Budget.spend(1, wide, narrow);
    assertThatThrownBy(() -> Budget.spend(1, wide, narrow)).isInstanceOf(RateLimited.class);

    assertThatCode(() -> Budget.spend(1, wide)).doesNotThrowAnyException();
  }

  @Test
  void a_call_dearer_than_the_whole_share_still_goes_out_alone() {
    Budget budget = budget("credits", 10, 0.1);

    assertThatCode(() -> Budget.spend(5, budget)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Budget.spend(1, budget)).isInstanceOf(RateLimited.class);
  }

  @Test
  void a_limit_the_vendor_names_counts_from_then_on() {
    Budget budget = budget("calls", 10, 0.3);
    budget.adapt(100);

    assertThat(budget.allowance()).isEqualTo(30);
  }

  @Test
  void a_closed_budget_refuses_until_it_opens() {
    Budget budget = budget("calls", 10, 1);
    budget.closeUntil(clock.instant().plusSeconds(17));
    assertThatThrownBy(() -> Budget.spend(1, budget)).isInstanceOf(RateLimited.class);
    clock.pass(Duration.ofSeconds(17));

    assertThatCode(() -> Budget.spend(1, budget)).doesNotThrowAnyException();
  }

  @Test
  void what_a_call_has_cost_beyond_what_was_thought_is_counted() {
    Budget budget = budget("credits", 10, 1);
    budget.charge(10);

    assertThatThrownBy(() -> Budget.spend(1, budget)).isInstanceOf(RateLimited.class);
  }

  private Budget budget(String name, double limit, double share) {
    return new Budget(name, MINUTE, limit, share, clock);
  }

  private static void spend(Budget budget, int times) {
    for (int i = 0; i < times; i++) {
      Budget.spend(1, budget);
    }
  }

  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
