package dev.attune.deploy.proof;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
final class Patience {

  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private Patience() {}

  /** How long it took until it was so; fails when that is too long. */
  static Duration until(String what, Duration most, BooleanSupplier so) {
    long began = System.nanoTime();
    while (!so.getAsBoolean()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - began);
      if (waited.compareTo(most) > 0) {
        throw new IllegalStateException("not within " + most + ": " + what);
      }
      sleep(LOOK_EVERY);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** What somebody else's work came to, once it is done. */
  static <T> T outcome(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
