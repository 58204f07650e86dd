package dev.attune.deploy.ledger;

import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Tickets that are looked at once more because a note may have landed on them twice: a write whose
 * outcome was unknown may land late, and a server that was frozen may have written behind another.
 */
public final class Rechecks {

  private final Handle handle;

  Rechecks(Handle handle) {
    this.handle = handle;
  }

  /** A ticket to look at. */
  public record Recheck(TicketId ticket, int attempts) {}

  /** Has a ticket looked at, no later than it already was to be. */
  public void add(TicketId ticket, Instant dueAt) {
    int known =
        of(
                "update recheck set attempts = 0,"
                    + " due_at = case when due_at < :dueAt then due_at else :dueAt end"
                    + " where account = :account and ticket = :ticket",
                ticket)
            .bind("dueAt", dueAt)
            .execute();
    if (known == 0) {
      of(
              "insert into recheck (account, ticket, due_at, attempts)"
                  + " values (:account, :ticket, :dueAt, 0)",
              ticket)
          .bind("dueAt", dueAt)
          .execute();
    }
  }

  /** Takes up the ticket that has been due longest; it is due again at {@code until}. */
  public Optional<Recheck> claim(String account, Instant now, Instant until) {
    Optional<Recheck> due =
        handle
            .createQuery(
                "select ticket, attempts from recheck where account = :account and due_at <= :now"
                    + " order by due_at, ticket fetch first 1 rows only for update skip locked")
            .bind("account", account)
            .bind("now", now)
            .map(
                (row, context) ->
                    new Recheck(new TicketId(account, row.getString(1)), row.getInt(2)))
            .findOne();
    due.ifPresent(
        one ->
            of(
                    "update recheck set due_at = :until, attempts = attempts + 1"
                        + " where account = :account and ticket = :ticket",
                    one.ticket())
                .bind("until", until)
                .execute());
    return due;
  }

  /** How many are to be looked at. */
  public long waiting(String account) {
    return handle
        .createQuery("select count(*) from recheck where account = :account")
        .bind("account", account)
        .mapTo(Long.class)
        .one();
  }

  /** The ticket couldn't be looked at now. */
  public void postpone(TicketId ticket, Instant dueAt) {
    of("update recheck set due_at = :dueAt where account = :account and ticket = :ticket", ticket)
        .bind("dueAt", dueAt)
        .execute();
  }

  /** The ticket was looked at. */
  public void done(TicketId ticket) {
    of("delete from recheck where account = :account and ticket = :ticket", ticket).execute();
  }

  private org.jdbi.v3.core.statement.Update of(String sql, TicketId ticket) {
    return handle
        .createUpdate(sql)
        .bind("account", ticket.account())
        .bind("ticket", ticket.number());
  }
}
