package dev.attune.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Our share of one of a vendor's rate limits, counted over a sliding window, so that no window of
 * that length ever holds more calls of ours than the share allows: agents and other apps keep the
 * rest. Never waits; it refuses and says from when on it would not. Thread-safe.
 */
public final class Budget {

  /** Calls arrive at uneven pace: what left a whole window apart may arrive closer together. */
  private static final Duration UNEVEN = Duration.ofSeconds(1);

  private static final Object TOGETHER = new Object();

  private final String name;
  private final Duration window;
  private final Duration counted;
  private final Clock clock;
  private final Purse purse;
  private final Deque<Spent> spent = new ArrayDeque<>();
  private Purse.Limit limit;
  private int inWindow;
  private Instant closedUntil = Instant.MIN;

  /** Granted by the purse and not spent yet. */
  private Purse.Grant granted = new Purse.Grant(0, Instant.MIN);

  private record Spent(Instant at, int credits) {}

  /**
   * @param name what is limited, for messages: {@code calls of account acme}
   * @param limit credits the vendor grants everyone together in a window, until it names them
   * @param share what of it is ours, above 0 and up to 1
   */
  public Budget(String name, Duration window, double limit, double share, Clock clock) {
    this(name, window, limit, share, clock, Purse.ALONE);
  }

  /**
   * As above, shared with other processes.
   *
   * @param purse grants what all of them may spend together
   */
  public Budget(
      String name, Duration window, double limit, double share, Clock clock, Purse purse) {
    this.name = name;
    this.window = window;
    this.counted = window.plus(UNEVEN);
    this.limit = new Purse.Limit(name, window, limit, share, false);
    this.clock = clock;
    this.purse = purse;
  }

  /**
   * Spends the same credits from every budget, or from none.
   *
   * @throws HelpdeskException.RateLimited when one of them has too little left
   */
  public static void spend(int credits, Budget... budgets) {
    synchronized (TOGETHER) {
      for (Budget budget : budgets) {
        budget.require(credits);
      }
      for (Budget budget : budgets) {
        budget.take(credits);
      }
    }
  }

  /** A call has cost more than was spent for it; counted although it may exceed the allowance. */
  public synchronized void charge(int credits) {
    if (credits > 0) {
      count(credits);
      purse.charge(limit, credits);
    }
  }

  /** The vendor has named its limit; what it doesn't name stays as it was. */
  public synchronized void adapt(double vendorLimit) {
    if (vendorLimit >= 1) {
      limit = limit.as(vendorLimit);
    }
  }

  /** The vendor has said no: nothing more goes out before then. */
  public synchronized void closeUntil(Instant until) {
    closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
  }

  /** Credits in any one window that are ours, at least 1. */
  public synchronized int allowance() {
    return limit.allowance();
  }

  private synchronized void require(int credits) {
    Instant now = clock.instant();
    followBack(now);
    while (!spent.isEmpty() && !spent.getFirst().at().plus(counted).isAfter(now)) {
      inWindow -= spent.removeFirst().credits();
    }
    if (now.isBefore(closedUntil)) {
      throw limited("The vendor has closed " + name + " for a while.", closedUntil);
    }
    if (inWindow > 0 && inWindow + credits > allowance()) {
      throw limited(
          "Our share of "
              + name
              + " is spent: "
              + allowance()
              + " in "
              + window.toSeconds()
              + " s.",
          freeFor(credits));
    }
    if (granted.credits() < credits || !now.isBefore(granted.until())) {
      granted = purse.take(limit, credits);
    }
    if (granted.credits() < credits) {
      throw limited("All that is ours of " + name + " is spent.", granted.until());
    }
  }

  /** A clock that was set back must not keep what was spent before for longer than a window. */
  private void followBack(Instant now) {
    if (!spent.isEmpty() && spent.getLast().at().isAfter(now)) {
      List<Spent> moved =
          spent.stream()
              .map(one -> one.at().isAfter(now) ? new Spent(now, one.credits()) : one)
              .toList();
      spent.clear();
      spent.addAll(moved);
    }
  }

  private synchronized void take(int credits) {
    granted = new Purse.Grant(granted.credits() - credits, granted.until());
    count(credits);
  }

  private void count(int credits) {
    spent.addLast(new Spent(clock.instant(), credits));
    inWindow += credits;
  }

  private Instant freeFor(int credits) {
    int left = inWindow;
    Instant free = clock.instant();
    for (Spent one : spent) {
      if (left == 0 || left + credits <= allowance()) {
        break;
      }
      left -= one.credits();
      free = one.at().plus(counted);
    }
    return free;
  }

  private static HelpdeskException.RateLimited limited(String why, Instant until) {
    return new HelpdeskException.RateLimited(
        why
            + " Nothing was sent; the next call may go out at "
            + until.truncatedTo(ChronoUnit.SECONDS)
            + ".",
        until);
  }
}
