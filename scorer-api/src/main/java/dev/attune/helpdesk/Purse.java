package dev.attune.helpdesk;

import java.time.Duration;
import java.time.Instant;

/**
 * Where an account's share of its vendor's limits is kept, so that all processes that work on the
 * account together never spend more of it than one would. Thread-safe.
 *
 * <p>Credits are granted in advance and for a short while; what isn't spent by then is lost, and
 * counts as spent.
 */
public interface Purse {

  /** For one process alone: what its own {@link Budget} counts is all that is ever spent. */
  Purse ALONE =
      new Purse() {
        @Override
        public Grant take(Limit limit, int credits) {
          return new Grant(Integer.MAX_VALUE, Instant.MAX);
        }

        @Override
        public void charge(Limit limit, int credits) {
          // counted by the budget itself
        }
      };

  /**
   * Asks for so many credits at least; more may be granted.
   *
   * @return none at all when they don't fit
   */
  Grant take(Limit limit, int credits);

  /** A call has cost more than it was granted. */
  void charge(Limit limit, int credits);

  /**
   * One of a vendor's limits.
   *
   * @param name what is limited
   * @param vendor credits that the vendor grants everyone together in a window, above 0
   * @param share what of it is ours, above 0 and up to 1
   * @param told whether the vendor has named it to this process; it is a guess otherwise, and gives
   *     way to what the vendor has told another one that spends of it
   */
  record Limit(String name, Duration window, double vendor, double share, boolean told) {

    public Limit {
      if (!(vendor > 0 && share > 0)) {
        throw new IllegalArgumentException("nothing could ever be spent of " + name);
      }
    }

    /** Credits in any one window that are ours, at least 1. */
    public int allowance() {
      return Math.max(1, (int) Math.floor(vendor * share));
    }

    /** The same limit, as the vendor has named it. */
    public Limit as(double named) {
      return new Limit(name, window, named, share, true);
    }
  }

  /**
   * An answer.
   *
   * @param credits that may be spent before {@code until}; 0: none may be until then
   */
  record Grant(int credits, Instant until) {}
}
