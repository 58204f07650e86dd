package dev.attune.deploy.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * How fast all servers together read what a backfill has found: one ticket each pause. Time in
 * which none was read, because no server ran, is not made up for, but for some seconds' worth.
 */
public final class HistoryPace {

  /** A condition on whether the next may be read at {@code :now}. */
  static final String ALLOWS =
      " and not exists (select 1 from backfill where account = :account and read_next > :now)";

  private static final Duration MADE_UP_FOR = Duration.ofSeconds(10);

  private final Handle handle;

  HistoryPace(Handle handle) {
    this.handle = handle;
  }

  /** One is read now. */
  public void took(String account, Instant now, Duration pause) {
    handle
        .createQuery("select read_next from backfill where account = :account for update")
        .bind("account", account)
        .mapTo(Instant.class)
        .findOne()
        .ifPresent(next -> next(account, next, now.minus(MADE_UP_FOR), pause));
  }

  private void next(String account, Instant next, Instant from, Duration pause) {
    handle
        .createUpdate("update backfill set read_next = :next where account = :account")
        .bind("next", (next.isBefore(from) ? from : next).plus(pause))
        .bind("account", account)
        .execute();
  }
}
