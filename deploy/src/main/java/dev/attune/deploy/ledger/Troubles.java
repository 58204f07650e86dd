package dev.attune.deploy.ledger;

import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What keeps an account's work from going on. */
public final class Troubles {

  private final Handle handle;

  Troubles(Handle handle) {
    this.handle = handle;
  }

  public enum Work {
    PULL,
    REVIEW,
    NOTES,
    BACKFILL;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One trouble.
   *
   * @param failures in a row, at least 1
   * @param since when the first of them happened
   */
  public record Trouble(Work work, int failures, Instant restsUntil, String error, Instant since) {}

  public List<Trouble> of(String account) {
    return handle
        .createQuery("select * from trouble where account = :account order by work")
        .bind("account", account)
        .map(
            (row, context) ->
                new Trouble(
                    Work.valueOf(row.getString("work").toUpperCase(Locale.ROOT)),
                    row.getInt("failures"),
                    Columns.time(row, "rests_until"),
                    row.getString("error"),
                    Columns.time(row, "since")))
        .list();
  }

  public Optional<Trouble> of(String account, Work work) {
    return of(account).stream().filter(trouble -> trouble.work() == work).findFirst();
  }

  /** Enters a further failure in a row. */
  public void add(
      String account, Work work, Instant restsUntil, HelpdeskException problem, Instant now) {
    String error = Columns.atMost(Columns.REASON, String.valueOf(problem.getMessage()));
    boolean vendorsWait = problem instanceof RateLimited;
    int known =
        change(
                "update trouble set failures = failures + 1, rests_until = :until, error = :error,"
                    + " vendors_wait = :vendors"
                    + " where account = :account and work = :work",
                account,
                work)
            .bind("until", restsUntil)
            .bind("error", error)
            .bind("vendors", vendorsWait)
            .execute();
    if (known == 0) {
      change(
              "insert into trouble (account, work, failures, rests_until, error, since,"
                  + " vendors_wait)"
                  + " values (:account, :work, 1, :until, :error, :now, :vendors)",
              account,
              work)
          .bind("until", restsUntil)
          .bind("error", error)
          .bind("vendors", vendorsWait)
          .bind("now", now)
          .execute();
    }
  }

  /**
   * What failed of an account may have been mended: it rests no longer. A wait that the vendor
   * asked for goes on, whatever was mended here.
   */
  public void tryAgain(String account, Instant now) {
    handle
        .createUpdate(
            "update trouble set rests_until = :now"
                + " where account = :account and rests_until > :now"
                + " and vendors_wait = false")
        .bind("account", account)
        .bind("now", now)
        .execute();
  }

  /**
   * Troubles that have rested out by an instant, and since then nothing failed again: there is
   * nothing left to do that could fail, such as a note that was withdrawn.
   */
  public void fade(Instant restedOutBy) {
    handle
        .createUpdate("delete from trouble where rests_until < :by")
        .bind("by", restedOutBy)
        .execute();
  }

  /** All is well again. */
  public void clear(String account, Work work) {
    change("delete from trouble where account = :account and work = :work", account, work)
        .execute();
  }

  private org.jdbi.v3.core.statement.Update change(String sql, String account, Work work) {
    return handle.createUpdate(sql).bind("account", account).bind("work", work.label());
  }
}
