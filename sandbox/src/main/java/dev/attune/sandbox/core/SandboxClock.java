package dev.attune.sandbox.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The stand-ins' own time: starts with the clock it is given, may run faster and may be moved
 * forward. It never runs backwards. Thread-safe.
 */
public final class SandboxClock extends Clock {
  private final Clock base;
  private Instant baseAnchor;
  private Instant anchor;
  private double speed;

  /**
   * @param speed sandbox seconds per second of {@code base}, above 0
   */
  public SandboxClock(Clock base, double speed) {
    this.base = base;
    this.baseAnchor = base.instant();
    this.anchor = baseAnchor;
    this.speed = checked(speed);
  }

  @Override
  public synchronized Instant instant() {
    long elapsed = Duration.between(baseAnchor, base.instant()).toNanos();
    return anchor.plusNanos((long) (elapsed * speed));
  }

  /** Moves the clock forward by a non-negative step. */
  public synchronized void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("The sandbox clock only moves forward, not by " + step);
    }
    anchorAt(instant().plus(step));
  }

  /** Moves the clock forward to an instant; earlier ones are ignored. */
  public synchronized void advanceTo(Instant then) {
    if (then.isAfter(instant())) {
      anchorAt(then);
    }
  }

  /** From now on, this many sandbox seconds pass per real second. */
  public synchronized void speed(double factor) {
    double next = checked(factor);
    anchorAt(instant());
    speed = next;
  }

  public synchronized double speed() {
    return speed;
  }

  /** How long a span of sandbox time lasts in real milliseconds, at the present speed. */
  public synchronized long realMillis(Duration span) {
    return (long) Math.ceil(span.toMillis() / speed);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  private void anchorAt(Instant then) {
    baseAnchor = base.instant();
    anchor = then;
  }

  private static double checked(double speed) {
    if (!(speed > 0) || speed > 100_000) {
      throw new IllegalArgumentException("Speed must lie above 0 and at most 100000, not " + speed);
    }
    return speed;
  }
}
