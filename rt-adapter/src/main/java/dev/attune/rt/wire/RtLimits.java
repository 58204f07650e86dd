package dev.attune.rt.wire;

import dev.attune.helpdesk.Budget;
import dev.attune.helpdesk.Settings;
import java.time.Duration;
import java.time.Instant;

/**
 * A ceiling of our own: RT limits nobody, and each call keeps one of its few workers busy. {@code
 * calls-per-minute} is what the server may bear from programs in all, {@code budget} our share of
 * it. Thread-safe.
 */
final class RtLimits {

  private static final String BEARABLE = "400";

  private final Budget minute;

  /**
   * @throws IllegalArgumentException when the ceiling is no number
   */
  RtLimits(Settings settings) {
    String ceiling = settings.options().getOrDefault("calls-per-minute", BEARABLE);
    if (!ceiling.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(
          "attune.account."
              + settings.account()
              + ".calls-per-minute must be a whole number, 1 to 999999");
    }
    String name = "calls to Request Tracker of account " + settings.account();
    minute =
        new Budget(
            name,
            Duration.ofMinutes(1),
            Integer.parseInt(ceiling),
            settings.budget(),
            settings.clock(),
            settings.purse());
  }

  void spend() {
    Budget.spend(1, minute);
  }

  /** Calls a minute that are ours. */
  int allowance() {
    return minute.allowance();
  }

  /** Something before the server has said no. */
  void closed(Instant until) {
    minute.closeUntil(until);
  }
}
