package dev.attune.deploy.ledger;

import java.time.Instant;

/**
 * Days of UTC that are summed up.
 *
 * @param from the first, {@code until} the first that isn't; in days since 1970-01-01
 */
public record Days(int from, int until) {

  public Days {
    if (until < from) {
      throw new IllegalArgumentException("days end before they begin");
    }
  }

  /** From the day of an instant on. */
  public static Days since(Instant from) {
    return new Days(Counted.day(from), Integer.MAX_VALUE);
  }

  /** From the day of an instant to the day before another's. */
  public static Days between(Instant from, Instant until) {
    return new Days(Counted.day(from), Counted.day(until));
  }

  /**
   * As a condition on {@code on_day}. Told as they are, and not as parameters: PostgreSQL plans a
   * question once for all days that may come, and then walks to each row by an index, where twelve
   * weeks are read in a twentieth of the pages.
   */
  String within() {
    return "on_day >= " + from + " and on_day < " + until;
  }
}
