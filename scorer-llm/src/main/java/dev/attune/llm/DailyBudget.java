package dev.attune.llm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What may be spent on the model in a day of UTC. Kept in memory: a restart begins a new count.
 * Thread-safe.
 */
final class DailyBudget {

  private final Clock clock;
  private final int calls;
  private final long tokens;
  private LocalDate day = LocalDate.MIN;
  private int callsSpent;
  private long tokensSpent;

  DailyBudget(Clock clock, int calls, long tokens) {
    this.clock = clock;
    this.calls = calls;
    this.tokens = tokens;
  }

  /**
   * Takes a call and its likely tokens out of the budget.
   *
   * @throws Unanswered when one of them is no longer in it
   */
  synchronized void spend(long likely) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(day)) {
      day = today;
      callsSpent = 0;
      tokensSpent = 0;
    }
    if (callsSpent >= calls || tokensSpent + likely > tokens) {
      throw new Unanswered("daily budget spent", Unanswered.Next.OURS);
    }
    callsSpent++;
    tokensSpent += likely;
  }

  /** Corrects what was taken for a call by what it took. */
  synchronized void took(long likely, long tokensTaken) {
    tokensSpent = Math.max(0, tokensSpent + tokensTaken - likely);
  }
}
