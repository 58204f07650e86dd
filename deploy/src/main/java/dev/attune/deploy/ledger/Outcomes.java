package dev.attune.deploy.ledger;

import dev.attune.ticket.Csat;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the helpdesk says became of tickets, to stand beside their reviews and never in them. */
public final class Outcomes {

  private final Handle handle;

  Outcomes(Handle handle) {
    this.handle = handle;
  }

  /** Notes what the helpdesk says of a ticket now. */
  public void tell(Ticket ticket) {
    tell(ticket.id(), ticket.csat(), ticket.reopened(), ticket.escalated());
  }

  /** As above; null where it says nothing. */
  void tell(
      TicketId ticket,
      @Nullable Csat csat,
      @Nullable Boolean reopened,
      @Nullable Boolean escalated) {
    handle
        .createUpdate(
            "update ticket set csat = :csat, reopened = :reopened, escalated = :escalated"
                + " where account = :account and number = :number")
        .bindByType(
            "csat", csat == null ? null : csat.name().toLowerCase(Locale.ROOT), String.class)
        .bindByType("reopened", reopened, Boolean.class)
        .bindByType("escalated", escalated, Boolean.class)
        .bind("account", ticket.account())
        .bind("number", ticket.number())
        .execute();
  }

  /**
   * Tells what an older review knew, where nothing is known yet and no later one knows better.
   *
   * @param id the number of the review's message
   */
  public void recall(TicketId ticket, long id, @Nullable Csat csat, @Nullable Boolean reopened) {
    handle
        .createUpdate(
            "update ticket set csat = :csat, reopened = :reopened"
                + " where account = :account and number = :number"
                + " and csat is null and reopened is null and not exists (select 1 from message m"
                + " where m.account = :account and m.ticket = :number and m.id > :id)")
        .bind("id", id)
        .bindByType(
            "csat", csat == null ? null : csat.name().toLowerCase(Locale.ROOT), String.class)
        .bindByType("reopened", reopened, Boolean.class)
        .bind("account", ticket.account())
        .bind("number", ticket.number())
        .execute();
  }

  /**
   * Tickets with the same mean gap and outcome.
   *
   * @param gap mean headline gap of a ticket's reviewed replies
   * @param outcome the better the higher
   */
  public record Alike(double gap, int outcome, long tickets) {}

  /** By what customers answered: 0 bad, 1 neutral, 2 good. */
  public List<Alike> csat(Instant since) {
    return alike(
        "case t.csat when 'good' then 2 when 'neutral' then 1 else 0 end", "t.csat", since);
  }

  /** By whether it came back: 0 reopened, 1 not. */
  public List<Alike> reopened(Instant since) {
    return alike("case when t.reopened = true then 0 else 1 end", "t.reopened", since);
  }

  /** By whether it was escalated: 0 escalated, 1 not; where the helpdesk says so. */
  public List<Alike> escalated(Instant since) {
    return alike("case when t.escalated = true then 0 else 1 end", "t.escalated", since);
  }

  private List<Alike> alike(String outcome, String known, Instant since) {
    return handle
        .createQuery(
            "select gap, outcome, count(*) as tickets from (select avg(cast("
                + "coalesce(m.said_gap, m.gap) as double precision)) as gap, "
                + outcome
                + " as outcome from message m join ticket t on t.account = m.account"
                + " and t.number = m.ticket where m.happened_at >= :since and m.outcome ="
                + " 'reviewed' and m.by_bot = false and "
                + known
                + " is not null group by m.account, m.ticket, "
                + known
                + ") each_ticket group by gap, outcome order by gap, outcome")
        .bind("since", since)
        .map(
            (row, context) ->
                new Alike(row.getDouble("gap"), row.getInt("outcome"), row.getLong("tickets")))
        .list();
  }
}
