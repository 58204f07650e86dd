package dev.attune.freshdesk.wire;

import dev.attune.helpdesk.Budget;
import dev.attune.helpdesk.Settings;
import dev.attune.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Our share of Freshdesk's limit, which all keys and apps of an account share. Plans differ, so the
 * headers alone tell it; until the first answer the smallest is assumed. Newer plans count by the
 * minute and grant some hundreds, older ones by the hour and grant thousands. Thread-safe.
 */
final class FreshdeskLimits {

  private static final int UNTIL_TOLD = 50;
  private static final int HOURLY_FROM = 1_000;

  private final Budget minute;
  private final Budget hour;
  private final boolean urgent;

  FreshdeskLimits(Settings settings) {
    this.minute = budget(settings, Duration.ofMinutes(1), UNTIL_TOLD);
    this.hour = budget(settings, Duration.ofHours(1), Integer.MAX_VALUE);
    this.urgent = false;
  }

  private FreshdeskLimits(FreshdeskLimits same) {
    this.minute = same.minute;
    this.hour = same.hour;
    this.urgent = true;
  }

  /** The same limits for what must not wait: it is counted, and never refused by us. */
  FreshdeskLimits urgent() {
    return new FreshdeskLimits(this);
  }

  private static Budget budget(Settings settings, Duration window, int limit) {
    String name = "Freshdesk credits of account " + settings.account();
    return new Budget(name, window, limit, settings.budget(), settings.clock(), settings.purse());
  }

  void spend(int credits) {
    if (urgent) {
      count(minute, credits);
      count(hour, credits);
    } else {
      Budget.spend(credits, minute, hour);
    }
  }

  /**
   * Takes the limit that an answer names, and what the call really cost.
   *
   * @return credits the call has cost
   */
  int learn(Response response, int assumed) {
    OptionalDouble total = response.number("x-ratelimit-total");
    if (total.isPresent()) {
      boolean hourly = total.getAsDouble() >= HOURLY_FROM;
      minute.adapt(hourly ? Math.max(UNTIL_TOLD, total.getAsDouble() / 60) : total.getAsDouble());
      hour.adapt(hourly ? total.getAsDouble() : total.getAsDouble() * 60);
    }
    int used = (int) Math.ceil(response.number("x-ratelimit-used-currentrequest").orElse(assumed));
    count(minute, used - assumed);
    count(hour, used - assumed);
    return Math.max(1, used);
  }

  /** Counted or not: what must not wait goes out, and an answer that is there isn't lost. */
  private static void count(Budget budget, int credits) {
    try {
      budget.charge(credits);
    } catch (RuntimeException e) {
      // a purse that is away just now
    }
  }

  void closed(Instant until) {
    minute.closeUntil(until);
  }
}
