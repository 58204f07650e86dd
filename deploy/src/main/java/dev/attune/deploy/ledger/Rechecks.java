package dev.attune.deploy.ledger;

import dev.attune.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Tickets that are looked at once more because a note may have landed on them twice: a write whose
 * outcome was unknown may land late, and a server that was frozen may have written behind another.
 */
public final class Rechecks {

  private static final int OFTEN = 30;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Handle handle;

  Rechecks(Handle handle) {
    this.handle = handle;
  }

  /**
   * A ticket to look at.
   *
   * @param attempts looks before this one that failed
   * @param until when it is due again; as long as this stands, nobody has asked for another look
   */
  public record Recheck(TicketId ticket, int attempts, Instant until) {}

  /**
   * Has a ticket looked at, no later than it already was to be, and once more at {@code dueAt}
   * where that is later.
   */
  public void add(TicketId ticket, Instant dueAt) {
    int known =
        of(
                "update recheck set attempts = 0,"
                    + " due_at = case when due_at < :dueAt then due_at else :dueAt end,"
                    + " last_at = case when last_at > :dueAt then last_at else :dueAt end"
                    + " where account = :account and ticket = :ticket",
                ticket)
            .bind("dueAt", dueAt)
            .execute();
    if (known == 0) {
      of(
              "insert into recheck (account, ticket, due_at, last_at, attempts)"
                  + " values (:account, :ticket, :dueAt, :dueAt, 0)",
              ticket)
          .bind("dueAt", dueAt)
          .execute();
    }
  }

  /**
   * Takes up the ticket that has been due longest; it is due again at {@code until}, or once it was
   * looked at in vain very often, as by servers that died of it, not before a day is over.
   */
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
                    new Recheck(
                        new TicketId(account, row.getString(1)),
                        row.getInt(2),
                        // as databases keep it
                        (row.getInt(2) < OFTEN ? until : now.plus(A_DAY))
                            .truncatedTo(ChronoUnit.MICROS)))
            .findOne();
    due.ifPresent(
        one ->
            of(
                    "update recheck set due_at = :until, attempts = attempts + 1"
                        + " where account = :account and ticket = :ticket",
                    one.ticket())
                .bind("until", one.until())
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
  public void postpone(Recheck recheck, Instant dueAt) {
    unchanged("update recheck set due_at = :dueAt", recheck).bind("dueAt", dueAt).execute();
  }

  /**
   * The ticket was looked at; where another look was asked for meanwhile, it is still due.
   *
   * @param lookedAt what is asked for later than this is still to come
   */
  public void done(Recheck recheck, Instant lookedAt) {
    int again =
        unchanged("update recheck set due_at = last_at, attempts = 0", recheck, "last_at > :looked")
            .bind("looked", lookedAt)
            .execute();
    if (again == 0) {
      unchanged("delete from recheck", recheck).execute();
    }
  }

  /** Only while it stands as it was taken up. */
  private Update unchanged(String sql, Recheck recheck, String... conditions) {
    return of(
            sql
                + " where account = :account and ticket = :ticket and due_at = :until"
                + " and attempts = :attempts"
                + Stream.of(conditions).map(one -> " and " + one).collect(Collectors.joining()),
            recheck.ticket())
        .bind("until", recheck.until())
        .bind("attempts", recheck.attempts() + 1);
  }

  private Update of(String sql, TicketId ticket) {
    return handle
        .createUpdate(sql)
        .bind("account", ticket.account())
        .bind("ticket", ticket.number());
  }
}
