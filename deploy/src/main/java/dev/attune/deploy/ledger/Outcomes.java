package dev.attune.deploy.ledger;

import dev.attune.ticket.Csat;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** What the helpdesk says became of tickets, to stand beside their reviews and never in them. */
public final class Outcomes {

  private static final double HUNDREDTHS = 100;

  private final Handle handle;
  private final Rollup rollup;

  Outcomes(Handle handle, Rollup rollup) {
    this.handle = handle;
    this.rollup = rollup;
  }

  /**
   * What the helpdesk says of a ticket; null where it says nothing.
   *
   * @param csat good, neutral or bad
   */
  public record Told(
      @Nullable String csat, @Nullable Boolean reopened, @Nullable Boolean escalated) {

    static Told of(Ticket ticket) {
      return new Told(named(ticket.csat()), ticket.reopened(), ticket.escalated());
    }

    static Told of(ResultSet row) throws SQLException {
      return new Told(
          row.getString("csat"),
          row.getObject("reopened", Boolean.class),
          row.getObject("escalated", Boolean.class));
    }

    boolean nothing() {
      return csat == null && reopened == null && escalated == null;
    }
  }

  /** Notes what the helpdesk says of a ticket that was taken up, where it is something else. */
  public void tell(Ticket ticket, Known known) {
    Told told = Told.of(ticket);
    if (!told.equals(known.outcome())) {
      tell(ticket.id(), told);
    }
    if (known.isNew()) {
      rollup.begin(ticket.id(), told);
    }
  }

  void tell(TicketId ticket, Told told) {
    if (update(
                ", escalated = :escalated",
                " and (csat is distinct from :csat or reopened is distinct from :reopened"
                    + " or escalated is distinct from :escalated)",
                ticket)
            .bindByType("csat", told.csat(), String.class)
            .bindByType("reopened", told.reopened(), Boolean.class)
            .bindByType("escalated", told.escalated(), Boolean.class)
            .execute()
        > 0) {
      rollup.renew(ticket);
    }
  }

  /**
   * Tells what an older review knew, where nothing is known yet and no later one knows better.
   *
   * @param id the number of the review's message
   */
  public void recall(TicketId ticket, long id, @Nullable Csat csat, @Nullable Boolean reopened) {
    if (update(
                "",
                " and csat is null and reopened is null and not exists (select 1 from message m"
                    + " where m.account = :account and m.ticket = :number and m.id > :id)",
                ticket)
            .bind("id", id)
            .bindByType("csat", named(csat), String.class)
            .bindByType("reopened", reopened, Boolean.class)
            .execute()
        > 0) {
      rollup.renew(ticket);
    }
  }

  private Update update(String more, String where, TicketId ticket) {
    return handle
        .createUpdate(
            "update ticket set csat = :csat, reopened = :reopened"
                + more
                + " where account = :account and number = :number"
                + where)
        .bind("account", ticket.account())
        .bind("number", ticket.number());
  }

  private static @Nullable String named(@Nullable Csat csat) {
    return csat == null ? null : csat.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Tickets with the same mean gap and outcome.
   *
   * @param gap mean size of the headline gap of a ticket's reviewed replies, too much of empathy as
   *     bad as too little, to the hundredth
   * @param outcome the better the higher
   */
  public record Alike(double gap, int outcome, long tickets) {}

  /**
   * By what customers answered: 0 bad, 1 neutral, 2 good; of tickets last answered since that day.
   */
  public List<Alike> csat(Instant since) {
    return alike("case csat when 'good' then 2 when 'neutral' then 1 else 0 end", "csat", since);
  }

  /** By whether it came back: 0 reopened, 1 not; of tickets last answered since that day. */
  public List<Alike> reopened(Instant since) {
    return alike("case when reopened = true then 0 else 1 end", "reopened", since);
  }

  /**
   * By whether it was escalated: 0 escalated, 1 not, where the helpdesk says so; of tickets last
   * answered since that day.
   */
  public List<Alike> escalated(Instant since) {
    return alike("case when escalated = true then 0 else 1 end", "escalated", since);
  }

  private List<Alike> alike(String outcome, String known, Instant since) {
    return handle
        .createQuery(
            "select gap, outcome, sum(tickets) as tickets from (select gap, "
                + outcome
                + " as outcome, count(*) as tickets from ticket_outcome where on_day >= :since and "
                + known
                + " is not null group by gap, "
                + known
                + ") alike group by gap, outcome order by gap, outcome")
        .bind("since", Counted.day(since))
        .map(
            (row, context) ->
                new Alike(
                    row.getInt("gap") / HUNDREDTHS, row.getInt("outcome"), row.getLong("tickets")))
        .list();
  }
}
