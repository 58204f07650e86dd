package dev.attune.sandbox.core;

import java.time.Clock;
import java.time.Duration;

/**
 * A vendor's rate limit: so many calls in a fixed window of sandbox time, which starts with the
 * first call after the last one ended. Guarded by the desk's lock.
 */
public final class RateWindow {
  private final Clock clock;
  private final long spanMillis;
  private long limit;
  private long used;
  private long windowStart = Long.MIN_VALUE;
  private long maxUsed;

  public RateWindow(Clock clock, long limit, Duration span) {
    this.clock = clock;
    this.limit = limit;
    this.spanMillis = span.toMillis();
  }

  /** Spends this much when it fits; otherwise spends nothing. */
  public boolean take(long cost) {
    if (remaining() < cost) {
      return false;
    }
    used += cost;
    maxUsed = Math.max(maxUsed, used);
    return true;
  }

  public long remaining() {
    roll();
    return Math.max(0, limit - used);
  }

  /** Whole sandbox seconds until the window ends, at least 1. */
  public long resetSeconds() {
    roll();
    return Math.max(1, (windowStart + spanMillis - clock.millis() + 999) / 1000);
  }

  public long limit() {
    return limit;
  }

  public void limit(long next) {
    limit = next;
  }

  /** The most that any one window has used, as a share of the limit. */
  public double maxShare() {
    return limit == 0 ? 0 : (double) maxUsed / limit;
  }

  public long maxUsed() {
    return maxUsed;
  }

  /** Whether a window is running and something of it is spent. */
  public boolean idle() {
    roll();
    return used == 0;
  }

  private void roll() {
    long now = clock.millis();
    if (windowStart == Long.MIN_VALUE || now - windowStart >= spanMillis) {
      windowStart = now;
      used = 0;
    }
  }
}
