package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Reviews.Sum;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Forgets a ticket, an agent or a customer for good: reviews, notes and marks go, and what was said
 * before is never entered again. Notes on tickets are the helpdesk's; they stay there.
 */
public final class Forgetting {

  private static final String TICKETS_OF =
      "select ticket from ticket_customer where account = :account and customer = :customer";

  private final Handle handle;
  private final Tally tally;
  private final Rollup rollup;

  Forgetting(Handle handle, Tally tally, Rollup rollup) {
    this.handle = handle;
    this.tally = tally;
    this.rollup = rollup;
  }

  /**
   * What went.
   *
   * @param opinions verdicts, disputes and ratings of the reviews
   */
  public record Forgotten(long tickets, long reviews, long notes, long opinions) {

    private static final Forgotten NOTHING = new Forgotten(0, 0, 0, 0);

    private Forgotten and(Forgotten other) {
      return new Forgotten(
          tickets + other.tickets,
          reviews + other.reviews,
          notes + other.notes,
          opinions + other.opinions);
    }
  }

  /**
   * Says whose ticket it is.
   *
   * @param familiar whose it is known to be
   */
  public void belongs(TicketId ticket, Collection<String> customers, Familiar familiar) {
    Rows.write(
        handle,
        "insert into ticket_customer (account, customer, ticket)"
            + " values (:account, :customer, :number)",
        customers.stream()
            .filter(customer -> !familiar.customers().contains(customer))
            .sorted()
            .distinct()
            .toList(),
        (batch, customer) -> of(batch, ticket).bind("customer", customer));
  }

  public Forgotten ticket(TicketId ticket, Instant now) {
    // first of all: a review that is being kept holds the ticket, and is waited for
    new Fetched(handle, tally).forget(ticket);
    int known =
        of(
                handle.createUpdate(
                    "update ticket set forgets_before = :now, error = null, due_at = null, claims ="
                        + " claims + 1, claimed_until = null, claimed_by = null, csat = null,"
                        + " reopened = null, escalated = null, set_aside_at = null, judged_from ="
                        + " null, judged_until = null, changes = changes + 1 where account ="
                        + " :account and number = :number"),
                ticket)
            .bind("now", now)
            .execute();
    String where = "account = :account and ticket = :number";
    long opinions = opinions(where, ticket.account(), "number", ticket.number());
    long reviews = messages(ticket.account(), "ticket", ticket.number());
    long notes = notes(where, ticket.account(), "number", ticket.number());
    of(
            handle.createUpdate(
                "delete from recheck where account = :account and ticket = :number"),
            ticket)
        .execute();
    of(
            handle.createUpdate(
                "delete from ticket_customer where account = :account and ticket = :number"),
            ticket)
        .execute();
    new Unnaming(handle).ticket(ticket);
    return new Forgotten(known, reviews, notes, opinions);
  }

  /**
   * Says that an agent is forgotten from now on, so that nobody enters a review of theirs any more.
   * In a transaction of its own before {@link #agent}: what is taken up in between knows it then.
   */
  public void announce(String account, String agent, Instant now) {
    handle
        .createUpdate("delete from forgotten_agent where account = :account and agent = :agent")
        .bind("account", account)
        .bind("agent", agent)
        .execute();
    handle
        .createUpdate(
            "insert into forgotten_agent (account, agent, before_at)"
                + " values (:account, :agent, :now)")
        .bind("account", account)
        .bind("agent", agent)
        .bind("now", now)
        .execute();
    // what is being kept is waited for; what is being read is read again, and finds them forgotten
    handle
        .createUpdate(
            "update ticket set claims = claims + 1, claimed_until = null, claimed_by = null"
                + " where account = :account and claimed_by is not null")
        .bind("account", account)
        .execute();
  }

  /** Forgets an agent who was announced. */
  public Forgotten agent(String account, String agent, Instant now) {
    announce(account, agent, now);
    new Fetched(handle, tally).forget(account, agent);
    String where = "account = :account and agent = :agent";
    long notes = notes(where, account, "agent", agent);
    long opinions = opinions(where, account, "agent", agent);
    long reviews = messages(account, "agent", agent);
    new Staff(handle).forget(account, agent);
    new SevereRuns(handle).forget(account, agent);
    new Unnaming(handle).agent(account, agent);
    return new Forgotten(0, reviews, notes, opinions);
  }

  /** All tickets of a customer. */
  public Forgotten customer(String account, String customer, Instant now) {
    List<String> tickets =
        handle
            .createQuery(TICKETS_OF)
            .bind("account", account)
            .bind("customer", customer)
            .mapTo(String.class)
            .list();
    return tickets.stream()
        .map(number -> ticket(new TicketId(account, number), now))
        .reduce(Forgotten.NOTHING, Forgotten::and);
  }

  private long messages(String account, String name, String value) {
    String where = "account = :account and " + name + " = :" + name;
    rollup.takeOut(account, name, value);
    handle
        .createQuery("select outcome, reason, gap from message where " + where)
        .bind("account", account)
        .bind(name, value)
        .map((row, context) -> Sum.of(row))
        .forEach(sum -> sum.add(tally, account, -1));
    return handle
        .createUpdate("delete from message where " + where)
        .bind("account", account)
        .bind(name, value)
        .execute();
  }

  /** They go with the reviews they were said of. */
  private long opinions(String where, String account, String name, String value) {
    String of = " where account = :account and message in (select message from message where ";
    return handle
        .createQuery(
            "select (select count(*) from verdict"
                + of
                + where
                + ")) + (select count(*) from dispute"
                + of
                + where
                + ")) + (select count(*) from calibration_rating g join calibration_item i"
                + " on i.calibration = g.calibration and i.place = g.place"
                + of
                + where
                + "))")
        .bind("account", account)
        .bind(name, value)
        .mapTo(Long.class)
        .one();
  }

  private long notes(String where, String account, String name, String value) {
    handle
        .createQuery(
            "select state from note where " + where + " and state not in ('planned', 'sending')")
        .bind("account", account)
        .bind(name, value)
        .mapTo(String.class)
        .forEach(state -> tally.add(account, Tally.note(state), -1));
    return handle
        .createUpdate("delete from note where " + where)
        .bind("account", account)
        .bind(name, value)
        .execute();
  }

  private static <T extends SqlStatement<T>> T of(T statement, TicketId ticket) {
    return statement.bind("account", ticket.account()).bind("number", ticket.number());
  }
}
