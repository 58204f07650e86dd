package dev.attune.deploy.ledger;

import dev.attune.deploy.bench.MovableClock;
import dev.attune.helpdesk.Budget;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Servers on one purse that call a vendor as often as they may, die at any time and begin anew with
 * a guess of the vendor's limit, which each answer names. By a seed.
 */
final class DyingServers {

  /** What the vendor grants in a minute. */
  static final int LIMIT = 120;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int GUESS = 20;
  private static final int STEP_MS = 400;
  private static final int UNDER_WAY_MS = 1000;
  private static final double DIES = 0.05;
  private static final double ANSWERED = 0.5;

  private final List<LedgerPurse> purses;
  private final MovableClock clock;
  private final Random random;
  private final List<Budget> alive = new ArrayList<>();
  private final List<Instant> arrived = new ArrayList<>();
  private int deaths;

  DyingServers(List<LedgerPurse> purses, MovableClock clock, long seed) {
    this.purses = purses;
    this.clock = clock;
    this.random = new Random(seed);
    purses.forEach(purse -> alive.add(born(purse)));
  }

  private Budget born(LedgerPurse purse) {
    return new Budget("calls", MINUTE, GUESS, 1, clock, purse);
  }

  void work(Duration time) {
    Instant until = clock.instant().plus(time);
    while (clock.instant().isBefore(until)) {
      clock.move(Duration.ofMillis(random.nextInt(STEP_MS)));
      int server = random.nextInt(purses.size());
      if (random.nextDouble() < DIES) {
        deaths++;
        alive.set(server, born(purses.get(server)));
      }
      call(alive.get(server));
    }
  }

  private void call(Budget server) {
    try {
      Budget.spend(1, server);
      arrived.add(clock.instant().plusMillis(random.nextInt(UNDER_WAY_MS)));
      if (random.nextDouble() < ANSWERED) {
        server.adapt(LIMIT);
      }
    } catch (RateLimited e) {
      // waits
    }
  }

  int deaths() {
    return deaths;
  }

  int calls() {
    return arrived.size();
  }

  /** Calls that the vendor saw in the busiest of all minutes. */
  long mostInAMinute() {
    return arrived.stream().mapToLong(this::inTheMinuteFrom).max().orElse(0);
  }

  private long inTheMinuteFrom(Instant begin) {
    Instant end = begin.plus(MINUTE);
    return arrived.stream().filter(at -> !at.isBefore(begin) && at.isBefore(end)).count();
  }
}
