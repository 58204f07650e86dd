package dev.attune.deploy.ledger;

import static java.util.stream.Collectors.toMap;

import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.deploy.ledger.Reviews.Sum;
import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Enters what became of a ticket's messages. What is new is entered as filed and counted, by one
 * way to the database for each table, and nothing of it is read again; what is known is taken out
 * of the sums and replaced.
 */
final class Entering {

  private static final List<String> OWN_COLUMNS =
      List.of(
          "account",
          "ticket",
          "message",
          "agent",
          "by_bot",
          "happened_at",
          "outcome",
          "reason",
          "gap",
          "fingerprint",
          "wording",
          "review");

  private final Handle handle;
  private final Tally tally;
  private final Rollup rollup;
  private final Seal seal;

  Entering(Handle handle, Tally tally, Rollup rollup, Seal seal) {
    this.handle = handle;
    this.tally = tally;
    this.rollup = rollup;
    this.seal = seal;
  }

  void enter(TicketId ticket, Collection<Entry> entries) {
    Map<String, Entry> fresh = new TreeMap<>();
    entries.forEach(entry -> fresh.put(entry.row().message().value(), entry));
    if (fresh.isEmpty()) {
      return;
    }
    fresh.values().forEach(entry -> Sum.of(entry.row()).add(tally, ticket.account(), 1));
    Map<String, Before> known = held(ticket.account(), fresh.keySet());
    List<Entry> replaced = new ArrayList<>();
    List<Entry> added = new ArrayList<>();
    fresh.forEach(
        (message, entry) -> {
          Before before = known.get(message);
          (before == null ? added : replaced).add(entry);
          if (before != null) {
            replace(ticket, entry, before);
          }
        });
    add(ticket, added);
    new Fetched(handle, tally).gone(elsewhere(ticket, known.values()));
    Shelf shelf = new Shelf(handle, rollup);
    shelf.label(ticket.account(), replaced, true);
    shelf.label(ticket.account(), added, false);
    fresh.forEach((message, entry) -> count(ticket, entry, known.get(message)));
  }

  /** Messages that stood on other tickets, by ticket: theirs were merged into this one. */
  private static Map<TicketId, Integer> elsewhere(TicketId ticket, Collection<Before> known) {
    return known.stream()
        .map(Before::ticket)
        .filter(before -> !before.equals(ticket))
        .collect(toMap(before -> before, before -> 1, Integer::sum));
  }

  /** By the marks of a verdict, where one still stands. */
  private void count(TicketId ticket, Entry entry, @Nullable Before before) {
    if (before != null && before.stands(entry)) {
      rollup.putIn(ticket.account(), entry.row().message().value());
    } else {
      rollup.enter(Shelf.counted(ticket, entry));
    }
  }

  /** What a message was, and whether people have said anything of it. */
  private record Before(TicketId ticket, Subject of, boolean spoken) {

    static Before of(String account, ResultSet row) throws SQLException {
      boolean spoken = row.getString("verdict") != null || row.getString("dispute") != null;
      return new Before(new TicketId(account, row.getString("ticket")), Subject.of(row), spoken);
    }

    /** True where something was said that is said of what is entered, too. */
    boolean stands(Entry entry) {
      return spoken && of.same(Subject.of(entry));
    }
  }

  /** Those that are known already, taken out of the account's totals and held until the end. */
  private Map<String, Before> held(String account, Set<String> messages) {
    return handle
        .createQuery(
            // held from here on: what is taken out of the sums is what is replaced
            "select ticket, message, outcome, reason, verdict, dispute, "
                + Subject.COLUMNS
                + " from message where account = :account and message = any(:messages) order by"
                + " message for update")
        .bind("account", account)
        .bindArray("messages", String.class, messages)
        .reduceResultSet(
            new TreeMap<>(),
            (known, row, context) -> {
              Sum.of(row).add(tally, account, -1);
              known.put(row.getString("message"), Before.of(account, row));
              return known;
            });
  }

  /** Where another enters one of them meanwhile, all is done anew. */
  private void add(TicketId ticket, List<Entry> entries) {
    List<String> columns = new ArrayList<>(OWN_COLUMNS);
    columns.addAll(Shelf.COLUMNS);
    Rows.write(
        handle,
        "insert into message ("
            + String.join(", ", columns)
            + ", counted) values (:"
            + String.join(", :", columns)
            + ", true)",
        entries,
        (batch, entry) -> bind(batch, ticket, entry));
  }

  private void replace(TicketId ticket, Entry entry, Before before) {
    rollup.takeOut(ticket.account(), entry.row().message().value());
    new Highlights(handle, seal).withdraw(ticket.account(), entry.row().message().value());
    String columns =
        Stream.concat(OWN_COLUMNS.stream(), Shelf.COLUMNS.stream())
            .map(column -> column + " = :" + column)
            .collect(Collectors.joining(", "));
    bind(
            handle.createUpdate(
                "update message set "
                    + columns
                    + ", quotes = true, counted = :counted"
                    + " where account = :account and message = :message"),
            ticket,
            entry)
        .bind("counted", !before.stands(entry))
        .execute();
    if (before.spoken() && !before.stands(entry)) {
      new EarlierWords(handle)
          .were(ticket.account(), entry.row().message(), entry.row().outcome() instanceof Reviewed);
    }
  }

  private <T extends SqlStatement<T>> T bind(T statement, TicketId ticket, Entry entry) {
    ReviewRow row = entry.row();
    statement
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .bind("message", row.message().value())
        .bind("agent", row.agent())
        .bind("by_bot", row.byBot())
        .bind("happened_at", entry.happenedAt())
        .bind("outcome", Reviews.outcome(row))
        .bindByType("reason", Reviews.reason(row), String.class)
        .bindByType("gap", Reviews.gap(row), Integer.class)
        .bind("fingerprint", entry.fingerprint())
        .bind("wording", entry.wording())
        .bind(
            "review",
            seal.seal(
                ReviewJson.write(kept(row)),
                Reviews.place(ticket.account(), row.message().value())));
    return Shelf.bind(statement, entry);
  }

  private static ReviewRow kept(ReviewRow row) {
    return Forgotten.with(
        row,
        row.outcome() instanceof Reviewed reviewed
            ? new Reviewed(reviewed.assessment(), reviewed.feedback(), Note.NONE)
            : row.outcome());
  }
}
