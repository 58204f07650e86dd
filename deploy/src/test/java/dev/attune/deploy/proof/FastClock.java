package dev.attune.deploy.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The sandbox's time as another process can know it, and a jump of the clock if one is wanted. */
final class FastClock extends Clock {

  private final Instant real;
  private final Instant sandbox;
  private final double speed;
  private volatile Duration jump = Duration.ZERO;

  /** At {@code real} it was {@code sandbox} in the sandbox. */
  FastClock(Instant real, Instant sandbox, double speed) {
    this.real = real;
    this.sandbox = sandbox;
    this.speed = speed;
  }

  void jump(Duration by) {
    jump = jump.plus(by);
  }

  @Override
  public Instant instant() {
    long elapsed = Duration.between(real, Instant.now()).toNanos();
    return sandbox.plusNanos((long) (elapsed * speed)).plus(jump);
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
