package dev.attune.deploy.ledger;

import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Tickets that couldn't be read, until something new is told of them or a person asks again. */
public final class SetAsides {

  private static final String RETRY =
      "update ticket set changes = changes + 1, attempts = 0, deaths = 0, set_aside_at = null,"
          + " due_at = :now"
          + " where account = :account and set_aside_at is not null";

  private static final String SELECT =
      "select number, error, set_aside_at from ticket where account = :account";

  private final Handle handle;

  SetAsides(Handle handle) {
    this.handle = handle;
  }

  /** Has a ticket that was set aside read again now. False when it wasn't set aside. */
  public boolean retry(TicketId ticket, Instant now) {
    return handle
            .createUpdate(RETRY + " and number = :number")
            .bind("account", ticket.account())
            .bind("number", ticket.number())
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Has all of the account's tickets that were set aside read again now; tells how many. */
  public int retryAll(String account, Instant now) {
    return handle.createUpdate(RETRY).bind("account", account).bind("now", now).execute();
  }

  /** A ticket set aside, and why. */
  public record SetAside(TicketId ticket, String error, Instant since) {}

  /** The account's tickets that were set aside, newest first; at most a hundred. */
  public List<SetAside> of(String account) {
    return some(
        account,
        handle
            .createQuery(
                SELECT
                    + " and set_aside_at is not null order by set_aside_at desc, number"
                    + " fetch first 100 rows only")
            .bind("account", account));
  }

  /** Every account that there is or was. */
  public List<String> accounts() {
    return handle.createQuery("select name from account order by name").mapTo(String.class).list();
  }

  /** The next of an account's tickets that were set aside, longest ago first; none are the last. */
  public List<SetAside> after(String account, @Nullable SetAside last, int size) {
    return some(
        account,
        handle
            .createQuery(
                SELECT
                    + " and set_aside_at >= :at and (set_aside_at > :at or number > :number)"
                    + " order by set_aside_at, number fetch first :size rows only")
            .bind("account", account)
            .bind("at", last == null ? Instant.EPOCH : last.since())
            .bind("number", last == null ? "" : last.ticket().number())
            .bind("size", size));
  }

  private static List<SetAside> some(String account, Query query) {
    return query
        .map(
            (row, context) ->
                new SetAside(
                    new TicketId(account, row.getString(1)),
                    String.valueOf(row.getString(2)),
                    Columns.time(row, "set_aside_at")))
        .list();
  }
}
