package dev.attune.deploy.ledger;

import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Tickets that must be read, and when.
 *
 * <p>Life story: a feed or a hint tells of a ticket, and it becomes due. A pass claims it, reads
 * it, and is done, until a reply that is still open closes. What is told while it is read makes it
 * due again. A ticket that can't be read is tried again a bounded number of times and then set
 * aside, until something new is told of it.
 */
public final class DueTickets {

  private final Handle handle;
  private final String node;
  private final Tally tally;

  DueTickets(Handle handle, String node, Tally tally) {
    this.handle = handle;
    this.node = node;
    this.tally = tally;
  }

  /**
   * A ticket taken up.
   *
   * @param changes what had been told of it by then
   * @param claim whose turn it is
   * @param attempts failed ones before
   */
  public record Claimed(TicketId ticket, long changes, long claim, int attempts) {}

  /** Makes a ticket due, no later than it already was. */
  public void remember(TicketId ticket, Instant dueAt) {
    int known =
        change(
                "update ticket set changes = changes + 1, attempts = 0, set_aside_at = null,"
                    + " history = false, due_at = case when due_at < :dueAt then due_at else :dueAt"
                    + " end where account = :account and number = :number",
                ticket)
            .bind("dueAt", dueAt)
            .execute();
    if (known == 0) {
      change(
              "insert into ticket (account, number, changes, due_at, claims, attempts)"
                  + " values (:account, :number, 1, :dueAt, 0, 0)",
              ticket)
          .bind("dueAt", dueAt)
          .execute();
      tally.add(ticket.account(), Tally.TICKETS, 1);
    }
  }

  /**
   * The customer has answered: whatever was to be read of the ticket later is to be read now. False
   * when nothing was.
   */
  public boolean hasten(TicketId ticket, Instant now) {
    return change(
                "update ticket set changes = changes + 1, due_at = :now"
                    + " where account = :account and number = :number and due_at > :now",
                ticket)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Makes a ticket known on which there is nothing to read. */
  public void see(TicketId ticket) {
    boolean known =
        handle
            .createQuery("select 1 from ticket where account = :account and number = :number")
            .bind("account", ticket.account())
            .bind("number", ticket.number())
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!known) {
      change(
              "insert into ticket (account, number, changes, claims, attempts)"
                  + " values (:account, :number, 0, 0, 0)",
              ticket)
          .execute();
      tally.add(ticket.account(), Tally.TICKETS, 1);
    }
  }

  /**
   * Takes up the ticket that has been due longest, unless another is at it; a backfill's come last.
   */
  public Optional<Claimed> claim(String account, Instant now, Instant until) {
    Optional<Claimed> due = due(account, false, now).or(() -> due(account, true, now));
    due.ifPresent(
        claimed ->
            change(
                    "update ticket set claims = :claim, claimed_until = :until,"
                        + " claimed_by = :node"
                        + " where account = :account and number = :number",
                    claimed.ticket())
                .bind("claim", claimed.claim())
                .bind("node", node)
                .bind("until", until)
                .execute());
    return due;
  }

  private Optional<Claimed> due(String account, boolean history, Instant now) {
    return handle
        .createQuery(
            "select number, changes, claims, attempts from ticket"
                + " where account = :account and history = :history and due_at <= :now"
                + " and (claimed_until is null or claimed_until <= :now)"
                + " order by due_at, number fetch first 1 rows only for update skip locked")
        .bind("account", account)
        .bind("history", history)
        .bind("now", now)
        .map(
            (row, context) ->
                new Claimed(
                    new TicketId(account, row.getString("number")),
                    row.getLong("changes"),
                    row.getLong("claims") + 1,
                    row.getInt("attempts")))
        .findOne();
  }

  /**
   * The ticket was read.
   *
   * @param nextDue when a reply that is still open closes; null when there is none
   * @throws LostClaim when another has taken it up meanwhile
   */
  public void done(Claimed claimed, @Nullable Instant nextDue, Instant now) {
    release(
        claimed,
        change(
                "update ticket set claimed_until = null, claimed_by = null, attempts = 0,"
                    + " error = null, history = false,"
                    + " read_at = :now,"
                    + " due_at = case when changes = :changes then :due else due_at end"
                    + " where account = :account and number = :number and claims = :claim",
                claimed.ticket())
            .bind("changes", claimed.changes())
            .bindByType("due", nextDue, Instant.class)
            .bind("now", now));
  }

  /** The ticket couldn't be read now; a failed attempt counts. */
  public void postpone(Claimed claimed, Instant dueAt, String error) {
    release(
        claimed,
        change(
                "update ticket set claimed_until = null, claimed_by = null,"
                    + " attempts = attempts + 1, error = :error,"
                    + " due_at = :dueAt"
                    + " where account = :account and number = :number and claims = :claim",
                claimed.ticket())
            .bind("dueAt", dueAt)
            .bind("error", Columns.atMost(Columns.REASON, error)));
  }

  /** The ticket can't be read until something new is told of it or a person asks again. */
  public void setAside(Claimed claimed, String error, Instant now) {
    release(
        claimed,
        change(
                "update ticket set claimed_until = null, claimed_by = null, error = :error,"
                    + " due_at = case when changes = :changes then null else due_at end,"
                    + " set_aside_at = case when changes = :changes then :now else null end"
                    + " where account = :account and number = :number and claims = :claim",
                claimed.ticket())
            .bind("changes", claimed.changes())
            .bind("error", Columns.atMost(Columns.REASON, error))
            .bind("now", now));
  }

  private Update change(String sql, TicketId ticket) {
    return handle
        .createUpdate(sql)
        .bind("account", ticket.account())
        .bind("number", ticket.number());
  }

  private static void release(Claimed claimed, Update update) {
    update.bind("claim", claimed.claim());
    LostClaim.unless(update.execute() == 1, "ticket " + claimed.ticket());
  }
}
