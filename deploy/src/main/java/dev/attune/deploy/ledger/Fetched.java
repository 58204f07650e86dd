package dev.attune.deploy.ledger;

import dev.attune.ticket.TicketId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Takes messages that are no longer kept out of what was counted of their tickets. Whoever reads
 * such a ticket meanwhile has counted them, and reads it again.
 */
final class Fetched {

  private static final String FEWER =
      "fetched = fetched - :fewer, claims = case when claimed_by is null then claims"
          + " else claims + 1 end, claimed_until = null, claimed_by = null";

  private final Handle handle;
  private final Tally tally;

  Fetched(Handle handle, Tally tally) {
    this.handle = handle;
    this.tally = tally;
  }

  /** A ticket is forgotten, with whatever was open on it; before its reviews are. */
  void forget(TicketId ticket) {
    handle
        .createQuery(
            "select fetched, still_open from ticket where account = :account and number = :number"
                + " for update")
        .bind("account", ticket.account())
        .bind("number", ticket.number())
        .map(
            (row, context) -> {
              Integer fetched = row.getObject(1, Integer.class);
              return new Seen(fetched == null ? entered(ticket) : fetched, row.getInt(2));
            })
        .findOne()
        .ifPresent(
            seen -> {
              tally.add(ticket.account(), Tally.FETCHED, -seen.fetched());
              tally.add(ticket.account(), Tally.STILL_OPEN, -seen.stillOpen());
            });
    handle
        .createUpdate(
            "update ticket set fetched = null, still_open = 0 where account = :account"
                + " and number = :number")
        .bind("account", ticket.account())
        .bind("number", ticket.number())
        .execute();
  }

  private int entered(TicketId ticket) {
    return handle
        .createQuery("select count(*) from message where account = :account and ticket = :number")
        .bind("account", ticket.account())
        .bind("number", ticket.number())
        .mapTo(Integer.class)
        .one();
  }

  /** Messages are forgotten; before their reviews are. */
  void forget(String account, Collection<String> messages) {
    Map<TicketId, Integer> theirs =
        handle
            .createQuery(
                "select ticket, count(*) from message where account = :account"
                    + " and message = any(:messages) group by ticket")
            .bind("account", account)
            .bindArray("messages", String.class, messages)
            .reduceResultSet(
                new java.util.HashMap<>(),
                (counts, row, context) -> {
                  counts.put(new TicketId(account, row.getString(1)), row.getInt(2));
                  return counts;
                });
    gone(theirs);
  }

  /** So many messages of these tickets are not kept any more, or are another ticket's now. */
  void gone(Map<TicketId, Integer> byTicket) {
    Stream<TicketId> tickets =
        byTicket.keySet().stream()
            .sorted(Comparator.comparing(TicketId::account).thenComparing(TicketId::number));
    Rows.write(
        handle,
        "update ticket set " + FEWER + " where account = :account and number = :number",
        tickets.toList(),
        (batch, ticket) ->
            batch
                .bind("account", ticket.account())
                .bind("number", ticket.number())
                .bind("fewer", byTicket.get(ticket)));
    byTicket.forEach((ticket, fewer) -> tally.add(ticket.account(), Tally.FETCHED, -fewer));
  }
}
