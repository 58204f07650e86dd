package dev.attune.deploy.account;

import dev.attune.helpdesk.HelpdeskException;
import java.time.Duration;
import java.time.Instant;

/** How long to wait after a failure before trying again. Pure. */
public final class Patience {

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration FOR_OTHERS = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 10;

  private Patience() {}

  /** When to try the same thing again, after so many failures in a row before this one. */
  public static Instant again(HelpdeskException problem, int failuresBefore, Instant now) {
    if (problem instanceof HelpdeskException.RateLimited limited) {
      return limited.until().isAfter(now) ? limited.until() : now.plusSeconds(1);
    }
    if (problem instanceof HelpdeskException.Unauthorized) {
      return now.plus(LONGEST);
    }
    return backOff(failuresBefore, now);
  }

  /** When to try again by ourselves, whatever failed: later each time, at most five minutes. */
  public static Instant backOff(int failuresBefore, Instant now) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(failuresBefore, DOUBLINGS));
    return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }

  /**
   * How long an account's other tickets wait when one failed: not at all for a single failure,
   * which may be that ticket's own, and never long for a limit, which may be too.
   */
  public static Instant forOthers(HelpdeskException problem, int failuresBefore, Instant now) {
    if (problem instanceof HelpdeskException.Unreachable && failuresBefore == 0) {
      return now;
    }
    Instant again = again(problem, failuresBefore, now);
    Instant latest = now.plus(FOR_OTHERS);
    return problem instanceof HelpdeskException.Unauthorized || again.isBefore(latest)
        ? again
        : latest;
  }

  /** True for a failure that another ticket would meet too. */
  public static boolean concernsOthers(HelpdeskException problem) {
    return problem instanceof HelpdeskException.RateLimited
        || problem instanceof HelpdeskException.Unauthorized
        || problem instanceof HelpdeskException.Unreachable;
  }
}
