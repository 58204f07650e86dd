package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Outcomes.Told;
import dev.attune.ticket.TicketId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the sums by day in the transaction that changes what they sum up. Changes are gathered and
 * written at its end, always in one order, so that transactions don't wait for each other in a
 * ring. Whoever changes a message takes it out before, and puts it in again after. Not thread-safe.
 */
final class Rollup {

  private final Handle handle;
  private final DailySums changes = new DailySums();
  private final Set<TicketId> renewed =
      new TreeSet<>(Comparator.comparing(TicketId::account).thenComparing(TicketId::number));

  /** Tickets of which nothing was entered before, and what the helpdesk says of them. */
  private final Map<TicketId, Told> begun = new HashMap<>();

  private final List<Counted> entered = new ArrayList<>();

  /** Tickets with a message that was there before, such as one that moved in from another. */
  private final Set<TicketId> older = new HashSet<>();

  Rollup(Handle handle) {
    this.handle = handle;
  }

  /** Counts a message that is entered as counted. */
  void enter(Counted one) {
    changes.add(one, 1);
    entered.add(one);
    renew(one.ticketId());
  }

  /** Nothing was entered of a ticket before this transaction, which holds it. */
  void begin(TicketId ticket, Told told) {
    if (!older.contains(ticket)) {
      begun.put(ticket, told);
    }
  }

  /** Counts a message that has been filed. */
  void putIn(String account, String message) {
    messages(account, List.of(message), false).forEach(one -> count(one, 1));
  }

  /** Takes a message out, before it changes or goes. False when it wasn't counted. */
  boolean takeOut(String account, String message) {
    return takeOut(account, List.of(message)) > 0;
  }

  /** Takes several out; tells how many were counted. */
  int takeOut(String account, Collection<String> messages) {
    List<Counted> held = messages(account, messages, true);
    held.forEach(one -> count(one, -1));
    return held.size();
  }

  private void count(Counted one, int times) {
    handle
        .createUpdate("update message set counted = :counted where id = :id")
        .bind("counted", times > 0)
        .bind("id", one.id())
        .execute();
    changes.add(one, times);
    older.add(one.ticketId());
    begun.remove(one.ticketId());
    renew(one.ticketId());
  }

  /** Something of a ticket's reviews or of its outcome changes. */
  void renew(TicketId ticket) {
    renewed.add(ticket);
  }

  private List<Counted> messages(String account, Collection<String> messages, boolean counted) {
    return handle
        .createQuery(
            "select "
                + Counted.COLUMNS
                + " from message where account = :account and message = any(:messages)"
                + " and counted = :counted order by message for update")
        .bind("account", account)
        .bindArray("messages", String.class, messages)
        .bind("counted", counted)
        .map((row, context) -> Counted.of(row))
        .list()
        .stream()
        .map(one -> tagged(handle, one))
        .toList();
  }

  /** With its ticket's tags, where they matter. */
  static Counted tagged(Handle handle, Counted one) {
    return !one.flags().contains(Counted.WALL)
        ? one
        : one.tagged(
            handle
                .createQuery(
                    "select substring(label from 5) from message_label"
                        + " where message = :id and label like 'tag:%' order by label")
                .bind("id", one.id())
                .mapTo(String.class)
                .list());
  }

  /** Writes what has changed; the last act of a transaction. */
  void write() {
    TicketOutcomes outcomes = new TicketOutcomes(handle);
    for (TicketId ticket : renewed) {
      Told told = begun.get(ticket);
      if (told == null) {
        outcomes.renew(ticket);
      } else {
        outcomes.begin(ticket, told, entered);
      }
    }
    renewed.clear();
    begun.clear();
    entered.clear();
    older.clear();
    SumsWriter.write(handle, changes.all());
    changes.clear();
  }
}
