package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.DailySums.DayKey;
import dev.attune.deploy.ledger.DailySums.Table;
import dev.attune.ticket.TicketId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

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

  Rollup(Handle handle) {
    this.handle = handle;
  }

  /** Counts a message that has been filed. */
  void putIn(String account, String message) {
    messages("account = :account and message = :message and counted = false", account, message)
        .forEach(one -> count(one, 1));
  }

  /** Takes a message out, before it changes or goes. False when it wasn't counted. */
  boolean takeOut(String account, String message) {
    List<Counted> held =
        messages("account = :account and message = :message and counted = true", account, message);
    held.forEach(one -> count(one, -1));
    return !held.isEmpty();
  }

  /** Takes out all messages of an account whose column has that value, before they go. */
  void takeOut(String account, String column, String value) {
    messages("account = :account and " + column + " = :message and counted = true", account, value)
        .forEach(one -> count(one, -1));
  }

  private void count(Counted one, int times) {
    handle
        .createUpdate("update message set counted = :counted where id = :id")
        .bind("counted", times > 0)
        .bind("id", one.id())
        .execute();
    changes.add(one, times);
    renew(new TicketId(one.account(), one.ticket()));
  }

  /** Something of a ticket's reviews or of its outcome changes. */
  void renew(TicketId ticket) {
    renewed.add(ticket);
  }

  private List<Counted> messages(String where, String account, String value) {
    return handle
        .createQuery("select " + Counted.COLUMNS + " from message where " + where + " for update")
        .bind("account", account)
        .bind("message", value)
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
    renewed.forEach(outcomes::renew);
    renewed.clear();
    changes.all().forEach((key, change) -> write(handle, key, change));
    changes.clear();
  }

  static void write(Handle handle, DayKey key, long[] change) {
    if (IntStream.range(0, change.length).allMatch(i -> change[i] == 0)) {
      return;
    }
    Table table = key.table();
    String sums =
        table.figures().stream()
            .map(figure -> figure + " = " + figure + " + :" + figure)
            .collect(Collectors.joining(", "));
    int known =
        bound(
                handle.createUpdate(
                    "update " + table.sql + " set " + sums + " where " + table.where()),
                key,
                change)
            .execute();
    if (known == 0) {
      insert(handle, key, change);
    } else if (change[0] < 0) {
      // no trace of who was forgotten
      keyed(
              handle.createUpdate(
                  "delete from "
                      + table.sql
                      + " where "
                      + table.where()
                      + " and "
                      + table.figures().get(0)
                      + " = 0"),
              key)
          .execute();
    }
  }

  private static void insert(Handle handle, DayKey key, long[] change) {
    List<String> columns = DailySums.columns(key.table());
    bound(
            handle.createUpdate(
                "insert into "
                    + key.table().sql
                    + " ("
                    + String.join(", ", columns)
                    + ") values (:"
                    + String.join(", :", columns)
                    + ")"),
            key,
            change)
        .execute();
  }

  private static Update bound(Update update, DayKey key, long[] change) {
    keyed(update, key);
    for (int i = 0; i < change.length; i++) {
      update.bind(key.table().figures().get(i), change[i]);
    }
    return update;
  }

  private static <T extends SqlStatement<T>> T keyed(T statement, DayKey key) {
    statement.bind("on_day", key.day());
    for (int i = 0; i < key.names().size(); i++) {
      statement.bind(key.table().keys().get(i), key.names().get(i));
    }
    return statement;
  }
}
