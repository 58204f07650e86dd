package dev.attune.deploy.backfill;

import dev.attune.deploy.ledger.Backfills.Backfill;
import dev.attune.deploy.ledger.Backfills.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a backfill is, and when it will be done, told as honestly as it is known.
 *
 * @param found tickets found so far
 * @param read of them read
 * @param expected tickets in all: as many as found once all are found; before that, as many as
 *     there will be if the rest of the time is like the time so far; null where that is a guess
 * @param left until all are read, at the pace so far; null where that is a guess
 */
public record Progress(
    State state, long found, long read, @Nullable Long expected, @Nullable Duration left) {

  /** With less of the time walked through, or fewer tickets read, nothing is foretold. */
  private static final double LEAST_SHARE = 0.02;

  private static final int LEAST_READ = 20;

  /**
   * @param remaining tickets found and not read yet
   */
  public static Progress of(Backfill backfill, long remaining, Instant now) {
    long read = Math.max(0, backfill.listed() - remaining);
    Long expected = expected(backfill, now);
    return new Progress(
        backfill.state(), backfill.listed(), read, expected, left(backfill, read, expected, now));
  }

  private static @Nullable Long expected(Backfill backfill, Instant now) {
    if (backfill.state() != State.LISTING) {
      return backfill.listed();
    }
    Instant since = backfill.order().since();
    double whole = Duration.between(since, now).toMillis();
    double share = Duration.between(since, backfill.listedTo()).toMillis() / Math.max(1, whole);
    return share < LEAST_SHARE ? null : Math.round(backfill.listed() / Math.min(1, share));
  }

  private static @Nullable Duration left(
      Backfill backfill, long read, @Nullable Long expected, Instant now) {
    if (!backfill.state().goesOn()) {
      return Duration.ZERO;
    }
    if (expected == null || read < LEAST_READ) {
      return null;
    }
    long elapsed = Duration.between(backfill.beganAt(), now).toMillis();
    return Duration.ofMillis(elapsed * Math.max(0, expected - read) / read);
  }
}
