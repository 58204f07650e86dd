package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Credits.Left;
import dev.attune.helpdesk.Purse.Grant;
import dev.attune.helpdesk.Purse.Limit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That servers together keep to a vendor's limit, and spend what is theirs. */
abstract class CreditsContract {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Limit CALLS = new Limit("calls", MINUTE, 10, 1, false);

  private final MovableClock clock = new MovableClock();
  private Ledger one = new Ledger(new org.h2.jdbcx.JdbcDataSource());
  private Ledger two = one;

  abstract DataSource empty();

  @BeforeEach
  void twoServers() {
    DataSource shared = empty();
    Migrations.run(shared);
    one = new Ledger(shared, "one");
    two = new Ledger(shared, "two");
  }

  @Test
  void servers_together_spend_no_more_than_the_share() throws InterruptedException {
    AtomicInteger granted = new AtomicInteger();
    ExecutorService servers = Executors.newFixedThreadPool(4);
    for (int server = 0; server < 4; server++) {
      LedgerPurse purse = new LedgerPurse(server % 2 == 0 ? one : two, "desk", clock);
      servers.execute(
          () -> {
            for (int call = 0; call < 10; call++) {
              granted.addAndGet(purse.take(CALLS, 1).credits());
            }
          });
    }
    servers.shutdown();
    assertThat(servers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(granted.get()).isEqualTo(10);
  }

  @Test
  void a_spent_share_says_when_it_is_free_again() {
    LedgerPurse purse = new LedgerPurse(one, "desk", clock);
    for (int call = 0; call < 10; call++) {
      purse.take(CALLS, 1);
    }
    Grant none = new LedgerPurse(two, "desk", clock).take(CALLS, 1);
    assertThat(none.credits()).isZero();
    clock.move(Duration.between(clock.instant(), none.until()).minusMillis(1));
    assertThat(purse.take(CALLS, 1).credits()).isZero();
    clock.move(Duration.ofMillis(1));
    assertThat(purse.take(CALLS, 1).credits()).isEqualTo(1);
  }

  @Test
  void what_is_left_of_a_share_is_known() {
    LedgerPurse purse = new LedgerPurse(one, "desk", clock);
    purse.take(CALLS, 3);
    purse.charge(CALLS, 2);
    assertThat(two.<List<Left>>ask(books -> books.credits().left("desk", clock.instant())))
        .containsExactly(new Left("calls", Duration.ofMinutes(1), 10, 5));
  }

  /** Freshdesk's hourly limit is unknown at first; the demo stood still for an hour. */
  @Test
  void a_limit_that_is_told_late_is_not_spent_in_advance() {
    LedgerPurse purse = new LedgerPurse(one, "desk", clock);
    purse.take(new Limit("calls", Duration.ofHours(1), Integer.MAX_VALUE, 1, false), 1);
    assertThat(purse.take(new Limit("calls", Duration.ofHours(1), 400, 1, true), 1).credits())
        .isPositive();
  }

  @Test
  void a_clock_that_is_set_back_closes_no_share() {
    LedgerPurse purse = new LedgerPurse(one, "desk", clock);
    clock.move(Duration.ofHours(1));
    purse.take(CALLS, 10);
    clock.move(Duration.ofHours(-1));
    assertThat(purse.take(CALLS, 1).credits()).isEqualTo(1);
  }

  /** A guess of ten, behind fifty that were spent: a restart stood still for a minute. */
  @Test
  void a_server_that_has_heard_nothing_yet_goes_by_what_another_was_told() {
    spend(new LedgerPurse(one, "desk", clock), CALLS.as(100), 50);
    assertThat(new LedgerPurse(two, "desk", clock).take(CALLS, 1).credits()).isPositive();
  }

  @Test
  void what_another_was_told_is_no_more_than_that() {
    spend(new LedgerPurse(one, "desk", clock), CALLS.as(100), 100);
    assertThat(new LedgerPurse(two, "desk", clock).take(CALLS, 1).credits()).isZero();
  }

  @Test
  void a_limit_that_was_told_lower_than_guessed_counts_for_others_too() {
    new LedgerPurse(one, "desk", clock).take(CALLS.as(5), 5);
    assertThat(new LedgerPurse(two, "desk", clock).take(CALLS, 1).credits()).isZero();
  }

  /** By then nothing of what was spent by it counts. */
  @Test
  void what_was_told_is_forgotten_soon_after_a_window() {
    LedgerPurse purse = new LedgerPurse(one, "desk", clock);
    purse.take(CALLS.as(100), 1);
    clock.move(MINUTE.plusSeconds(5));
    LedgerPurse guessing = new LedgerPurse(two, "desk", clock);
    spend(guessing, CALLS, 10);
    assertThat(guessing.take(CALLS, 1).credits()).isZero();
  }

  @Test
  void each_server_keeps_to_its_own_share_of_what_another_was_told() {
    spend(new LedgerPurse(one, "desk", clock), CALLS.as(100), 30);
    Limit aQuarter = new Limit("calls", MINUTE, 10, 0.25, false);
    assertThat(new LedgerPurse(two, "desk", clock).take(aQuarter, 1).credits()).isZero();
    Limit half = new Limit("calls", MINUTE, 10, 0.5, false);
    assertThat(new LedgerPurse(two, "desk", clock).take(half, 1).credits()).isPositive();
  }

  @Test
  void what_is_left_is_told_by_the_limit_that_counts() {
    spend(new LedgerPurse(one, "desk", clock), CALLS.as(100), 30);
    new LedgerPurse(two, "desk", clock).take(CALLS, 1);
    assertThat(two.<List<Left>>ask(books -> books.credits().left("desk", clock.instant())))
        .containsExactly(new Left("calls", MINUTE, 100, 69));
  }

  private static void spend(LedgerPurse purse, Limit limit, int credits) {
    for (int spent = 0; spent < credits; spent++) {
      assertThat(purse.take(limit, 1).credits()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void servers_that_die_at_random_keep_to_the_limit_and_use_it(long seed) {
    DyingServers servers =
        new DyingServers(Stream.of(one, two).map(this::purse).toList(), clock, seed);
    servers.work(Duration.ofMinutes(3));
    assertThat(servers.deaths()).isGreaterThan(15);
    assertThat(servers.mostInAMinute()).isLessThanOrEqualTo(DyingServers.LIMIT);
    assertThat(servers.calls()).isGreaterThan(2 * DyingServers.LIMIT);
  }

  private LedgerPurse purse(Ledger ledger) {
    return new LedgerPurse(ledger, "desk", clock);
  }
}
