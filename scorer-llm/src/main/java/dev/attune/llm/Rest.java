package dev.attune.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves an endpoint alone for a while once it has failed a few times in a row, so that an outage
 * neither slows every review nor burns the budget. Thread-safe.
 */
final class Rest {

  private static final int IN_A_ROW = 3;
  private static final Duration REST = Duration.ofMinutes(5);

  private final Clock clock;
  private int failures;
  private Instant until = Instant.MIN;

  Rest(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws Unanswered while the endpoint is left alone
   */
  synchronized void check() {
    if (clock.instant().isBefore(until)) {
      throw new Unanswered("resting after failures", Unanswered.Next.OURS);
    }
  }

  synchronized void worked() {
    failures = 0;
  }

  synchronized void failed(Unanswered failure) {
    if (failure.next() == Unanswered.Next.OURS) {
      return;
    }
    failures++;
    if (failures >= IN_A_ROW || !failure.wait(Duration.ZERO).isZero()) {
      until = clock.instant().plus(failure.wait(REST));
      failures = 0;
    }
  }
}
