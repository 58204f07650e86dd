package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Outcomes.Told;
import dev.attune.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * One narrow row a ticket: how its replies were judged beside what became of it. Made anew from the
 * ticket's few messages whenever either changes, so that it can't drift. Not thread-safe.
 */
final class TicketOutcomes {

  private static final int HUNDREDTHS = 100;

  private final Handle handle;

  TicketOutcomes(Handle handle) {
    this.handle = handle;
  }

  private record Row(int day, int gap, Told told) {}

  /** Makes a ticket's row anew, or takes it away where there is nothing to say. */
  void renew(TicketId ticket) {
    // waits for whoever is at it, and only then looks
    boolean known =
        of(
                handle.createQuery(
                    "select 1 from ticket_outcome where account = :account and ticket = :ticket"
                        + " for update"),
                ticket)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    Optional<Row> row = row(ticket);
    if (row.isPresent()) {
      write(ticket, row.get(), known);
    } else if (known) {
      of(
              handle.createUpdate(
                  "delete from ticket_outcome where account = :account and ticket = :ticket"),
              ticket)
          .execute();
    }
  }

  /**
   * Makes the row of a ticket of which nothing was entered before, from what is entered now.
   *
   * @param entered what counts, of any ticket
   */
  void begin(TicketId ticket, Told told, List<Counted> entered) {
    List<Counted> replies =
        entered.stream().filter(one -> one.byPerson() && ticket.equals(one.ticketId())).toList();
    if (!replies.isEmpty() && !told.nothing()) {
      int day = replies.stream().mapToInt(Counted::day).max().orElseThrow();
      double mean = replies.stream().mapToInt(one -> Math.abs(one.gap())).average().orElseThrow();
      write(ticket, new Row(day, hundredths(mean), told), false);
    }
  }

  private static int hundredths(double mean) {
    return (int) Math.round(HUNDREDTHS * mean);
  }

  private Optional<Row> row(TicketId ticket) {
    return of(
            handle.createQuery(
                "select max(m.happened_at) as at, avg(cast(abs(coalesce(m.said_gap, m.gap)) as"
                    + " double precision)) as mean, t.csat, t.reopened, t.escalated from message m"
                    + " join ticket t on t.account = m.account and t.number = m.ticket where"
                    + " m.account = :account and m.ticket = :ticket and m.outcome = 'reviewed' and"
                    + " m.by_bot = false and m.counted = true and (t.csat is not null or t.reopened"
                    + " is not null or t.escalated is not null) group by t.csat, t.reopened,"
                    + " t.escalated"),
            ticket)
        .map(
            (row, context) ->
                new Row(
                    Counted.day(Columns.time(row, "at")),
                    hundredths(row.getDouble("mean")),
                    Told.of(row)))
        .findOne();
  }

  private void write(TicketId ticket, Row row, boolean known) {
    of(
            handle.createUpdate(
                known
                    ? "update ticket_outcome set on_day = :day, gap = :gap, csat = :csat, reopened"
                        + " = :reopened, escalated = :escalated where account = :account and"
                        + " ticket = :ticket"
                    : "insert into ticket_outcome (account, ticket, on_day, gap, csat, reopened,"
                        + " escalated) values (:account, :ticket, :day, :gap, :csat, :reopened,"
                        + " :escalated)"),
            ticket)
        .bind("day", row.day())
        .bind("gap", row.gap())
        .bindByType("csat", row.told().csat(), String.class)
        .bindByType("reopened", row.told().reopened(), Boolean.class)
        .bindByType("escalated", row.told().escalated(), Boolean.class)
        .execute();
  }

  private static <T extends SqlStatement<T>> T of(T statement, TicketId ticket) {
    return statement.bind("account", ticket.account()).bind("ticket", ticket.number());
  }
}
