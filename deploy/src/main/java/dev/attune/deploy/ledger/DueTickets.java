package dev.attune.deploy.ledger;

import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/**
 * Tickets that must be read, and when.
 *
 * <p>Life story: a feed or a hint tells of a ticket, and it becomes due. A pass claims it, reads
 * it, and is done, until a reply that is still open closes. What is told while it is read makes it
 * due again. A ticket that can't be read is tried again a bounded number of times and then set
 * aside, until something new is told of it. Servers that died while they were at it are counted
 * apart: nobody was left to say that it can't be read.
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
   * @param deaths servers that died with it in hand since it was last read
   * @param history whether a backfill alone wants it read
   */
  public record Claimed(
      TicketId ticket, long changes, long claim, int attempts, int deaths, boolean history) {}

  /** Makes a ticket due, no later than it already was. */
  public void remember(TicketId ticket, Instant dueAt) {
    remember(Map.of(ticket, dueAt));
  }

  /** Makes tickets due, each no later than it already was. */
  public void remember(Map<TicketId, Instant> due) {
    BiConsumer<PreparedBatch, TicketId> bind =
        (batch, ticket) -> named(batch, ticket).bind("dueAt", due.get(ticket));
    List<TicketId> unknown =
        Rows.write(
            handle,
            "update ticket set changes = changes + 1, attempts = 0, set_aside_at = null,"
                + " history = false, due_at = case when due_at < :dueAt then due_at else :dueAt"
                + " end where account = :account and number = :number",
            sorted(due.keySet()),
            bind);
    Rows.write(
        handle,
        "insert into ticket (account, number, changes, due_at, claims, attempts)"
            + " values (:account, :number, 1, :dueAt, 0, 0)",
        unknown,
        bind);
    unknown.forEach(ticket -> tally.add(ticket.account(), Tally.TICKETS, 1));
  }

  /**
   * The customer has answered: whatever was to be read of the ticket later is to be read now. False
   * when nothing was.
   */
  public boolean hasten(TicketId ticket, Instant now) {
    return hasten(List.of(ticket), now) == 1;
  }

  /** As above; tells of how many something was to be read. */
  public int hasten(Collection<TicketId> tickets, Instant now) {
    List<TicketId> others =
        Rows.write(
            handle,
            "update ticket set changes = changes + 1, due_at = :now"
                + " where account = :account and number = :number and due_at > :now",
            sorted(tickets),
            (batch, ticket) -> named(batch, ticket).bind("now", now));
    return tickets.size() - others.size();
  }

  /** Makes a ticket known on which there is nothing to read. */
  public void see(TicketId ticket) {
    see(ticket.account(), List.of(ticket));
  }

  /** Makes an account's tickets known on which there is nothing to read. */
  public void see(String account, Collection<TicketId> tickets) {
    Set<TicketId> unknown = new LinkedHashSet<>(sorted(tickets));
    if (unknown.isEmpty()) {
      return;
    }
    handle
        .createQuery(
            "select number from ticket where account = :account and number = any(:numbers)")
        .bind("account", account)
        .bindArray("numbers", String.class, numbers(tickets))
        .mapTo(String.class)
        .forEach(number -> unknown.remove(new TicketId(account, number)));
    Rows.write(
        handle,
        "insert into ticket (account, number, changes, claims, attempts)"
            + " values (:account, :number, 0, 0, 0)",
        unknown,
        DueTickets::named);
    tally.add(account, Tally.TICKETS, unknown.size());
  }

  static List<String> numbers(Collection<TicketId> tickets) {
    return tickets.stream().map(TicketId::number).toList();
  }

  /**
   * Always in one order, so that pages that are kept at once don't wait for each other in a ring.
   */
  private static List<TicketId> sorted(Collection<TicketId> tickets) {
    return tickets.stream()
        .sorted(Comparator.comparing(TicketId::account).thenComparing(TicketId::number))
        .toList();
  }

  /**
   * Takes up the ticket that has been due longest, unless another is at it; a backfill's come last.
   * None while reading rests, and none of a backfill's before its pace allows it. By one statement:
   * what is looked for second is not looked for where the first is found.
   */
  public Optional<Claimed> claim(String account, Instant now, Instant until) {
    return handle
        .createUpdate(
            "update ticket set claims = claims + 1, claimed_until = :until, claimed_by = :node"
                + " where account = :account and number = coalesce("
                + TicketQueue.due(false)
                + ", "
                + TicketQueue.due(true)
                + ") and not exists (select 1 from trouble where account = :account"
                + " and work = 'review' and rests_until > :now)")
        .bind("account", account)
        .bind("now", now)
        .bind("until", until)
        .bind("node", node)
        .executeAndReturnGeneratedKeys(
            "number", "changes", "claims", "attempts", "deaths", "history")
        .map(
            (row, context) ->
                new Claimed(
                    new TicketId(account, row.getString("number")),
                    row.getLong("changes"),
                    row.getLong("claims"),
                    row.getInt("attempts"),
                    row.getInt("deaths"),
                    row.getBoolean("history")))
        .findOne();
  }

  /** Its reading takes long, and goes on, unless another has taken it up: {@link LostClaim}. */
  public void renew(Claimed claimed, Instant until) {
    mine(
        claimed,
        change(
                "update ticket set claimed_until = :until, claimed_by = :node"
                    + " where account = :account and number = :number and claims = :claim",
                claimed.ticket())
            .bind("until", until)
            .bind("node", node));
  }

  /**
   * The ticket was read.
   *
   * @throws LostClaim when another has taken it up meanwhile
   */
  public void done(Claimed claimed, TicketRead read, Instant now) {
    Seen seen = read.seen();
    mine(
        claimed,
        change(
                "update ticket set claimed_until = null, claimed_by = null, attempts = 0,"
                    + " deaths = 0, error = null, denied_at = null, history = false,"
                    + " read_at = :now, fetched = :fetched, still_open = :open,"
                    + " due_at = case when changes = :changes then :due else due_at end"
                    + " where account = :account and number = :number and claims = :claim",
                claimed.ticket())
            .bind("changes", claimed.changes())
            .bind("fetched", seen.fetched())
            .bind("open", seen.stillOpen())
            .bindByType("due", read.nextDue(), Instant.class)
            .bind("now", now));
    String account = claimed.ticket().account();
    tally.add(account, Tally.FETCHED, seen.fetched() - read.before().fetched());
    tally.add(account, Tally.STILL_OPEN, seen.stillOpen() - read.before().stillOpen());
  }

  /** The ticket couldn't be read now; a failed attempt counts. */
  public void postpone(Claimed claimed, Instant dueAt, String error) {
    mine(
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
    mine(
        claimed,
        change(
                "update ticket set claimed_until = null, claimed_by = null, error = :error,"
                    + " denied_at = null, due_at = case when changes = :changes then null else"
                    + " due_at end, set_aside_at = case when changes = :changes then :now else null"
                    + " end where account = :account and number = :number and claims = :claim",
                claimed.ticket())
            .bind("changes", claimed.changes())
            .bind("error", Columns.atMost(Columns.REASON, error))
            .bind("now", now));
  }

  private Update change(String sql, TicketId ticket) {
    return named(handle.createUpdate(sql), ticket);
  }

  private static <T extends SqlStatement<T>> T named(T statement, TicketId ticket) {
    return statement.bind("account", ticket.account()).bind("number", ticket.number());
  }

  private static void mine(Claimed claimed, Update update) {
    update.bind("claim", claimed.claim());
    LostClaim.unless(update.execute() == 1, "ticket " + claimed.ticket());
  }
}
