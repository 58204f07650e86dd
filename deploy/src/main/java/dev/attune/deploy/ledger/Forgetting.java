package dev.attune.deploy.ledger;

import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Forgets a ticket, an agent or a customer for good: reviews, notes and marks go, and what was said
 * before is never entered again. Notes on tickets are the helpdesk's; they stay there. Of an agent
 * or customer some at a time ({@link Erasures}): all at once may be more than one statement can do
 * before the database counts as away.
 */
public final class Forgetting {

  private static final String TICKETS_OF =
      "select ticket from ticket_customer where account = :account and customer = :customer"
          + " order by ticket fetch first :size rows only";
  private static final String MESSAGES_OF =
      "select message from message where account = :account and ";

  private final Handle handle;
  private final Deletion deletion;
  private final Fetched fetched;

  Forgetting(Handle handle, Tally tally, Rollup rollup) {
    this.handle = handle;
    this.deletion = new Deletion(handle, tally, rollup);
    this.fetched = new Fetched(handle, tally);
  }

  /**
   * What went.
   *
   * @param opinions verdicts, disputes and ratings of the reviews
   */
  public record Forgotten(long tickets, long reviews, long notes, long opinions) {

    static final Forgotten NOTHING = new Forgotten(0, 0, 0, 0);

    /** In words, without a word of whom; {@code kind} is ticket, agent or customer. */
    public String told(String account, String kind) {
      return "account %s: 1 %s, %d ticket(s), %d review(s), %d note(s), %d opinion(s)"
          .formatted(account, kind, tickets, reviews, notes, opinions);
    }

    Forgotten and(Forgotten other) {
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
    fetched.forget(ticket);
    int known =
        of(
                handle.createUpdate(
                    "update ticket set forgets_before = :now, error = null, due_at = null, claims ="
                        + " claims + 1, claimed_until = null, claimed_by = null, csat = null,"
                        + " reopened = null, escalated = null, set_aside_at = null, judged_from ="
                        + " null, judged_until = null, found_in = null, changes = changes + 1 where"
                        + " account = :account and number = :number"),
                ticket)
            .bind("now", now)
            .execute();
    Forgotten said =
        deletion.reviews(
            ticket.account(),
            of(handle.createQuery(MESSAGES_OF + "ticket = :number order by message"), ticket)
                .mapTo(String.class)
                .list());
    long notes =
        deletion.notes(
            ticket.account(),
            of(
                    handle.createQuery(
                        "select id from note where account = :account and ticket = :number"),
                    ticket)
                .mapTo(Long.class)
                .list());
    for (String table : List.of("recheck", "ticket_customer")) {
      of(
              handle.createUpdate(
                  "delete from " + table + " where account = :account and ticket = :number"),
              ticket)
          .execute();
    }
    new Unnaming(handle).ticket(ticket);
    return said.and(new Forgotten(known, 0, notes, 0));
  }

  /**
   * Says that an agent is forgotten from now on, so that nobody enters a review of theirs any more.
   * In a transaction of its own before {@link #agent}: what is taken up in between knows it then.
   */
  public void announce(String account, String agent, Instant now) {
    date(account, agent, now);
    // what is being kept is waited for; what is being read is read again, and finds them forgotten
    handle
        .createUpdate(
            "update ticket set claims = claims + 1, claimed_until = null, claimed_by = null"
                + " where account = :account and claimed_by is not null")
        .bind("account", account)
        .execute();
  }

  private void date(String account, String agent, Instant now) {
    int known =
        dated(
            "update forgotten_agent set before_at = case when before_at < :now then :now"
                + " else before_at end where account = :account and agent = :agent",
            account,
            agent,
            now);
    if (known == 0) {
      dated(
          "insert into forgotten_agent (account, agent, before_at)"
              + " values (:account, :agent, :now)",
          account,
          agent,
          now);
    }
  }

  private int dated(String sql, String account, String agent, Instant now) {
    return handle
        .createUpdate(sql)
        .bind("account", account)
        .bind("agent", agent)
        .bind("now", now)
        .execute();
  }

  /** Forgets some of what there is of an agent who was announced; nothing once all is gone. */
  public Forgotten agent(String account, String agent, Instant now, int size) {
    date(account, agent, now);
    List<String> some =
        some(account, agent, MESSAGES_OF + "agent = :agent order by happened_at, id", size)
            .mapTo(String.class)
            .list();
    fetched.forget(account, some);
    if (some.size() == size) {
      return deletion.reviews(account, some);
    }
    Forgotten said = deletion.reviews(account, some);
    long notes =
        deletion.notes(
            account,
            some(
                    account,
                    agent,
                    "select id from note where account = :account and agent = :agent order by id",
                    size)
                .mapTo(Long.class)
                .list());
    new Staff(handle).forget(account, agent);
    new SevereRuns(handle).forget(account, agent);
    new Unnaming(handle).agent(account, agent);
    return said.and(new Forgotten(0, 0, notes, 0));
  }

  /** Held until the end, so that whoever forgets by age counts none of them out as well. */
  private Query some(String account, String agent, String sql, int size) {
    return handle
        .createQuery(sql + " fetch first :size rows only for update")
        .bind("account", account)
        .bind("agent", agent)
        .bind("size", size);
  }

  /** Forgets some of a customer's tickets; nothing once all are gone. */
  public Forgotten customer(String account, String customer, Instant now, int size) {
    List<String> tickets =
        handle
            .createQuery(TICKETS_OF)
            .bind("account", account)
            .bind("customer", customer)
            .bind("size", size)
            .mapTo(String.class)
            .list();
    return tickets.stream()
        .map(number -> ticket(new TicketId(account, number), now))
        .reduce(Forgotten.NOTHING, Forgotten::and);
  }

  private static <T extends SqlStatement<T>> T of(T statement, TicketId ticket) {
    return statement.bind("account", ticket.account()).bind("number", ticket.number());
  }
}
