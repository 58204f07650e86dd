package dev.attune.deploy.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** How much of everything there is in an account. */
public final class Totals {

  private final Handle handle;
  private final Tally tally;

  Totals(Handle handle, Tally tally) {
    this.handle = handle;
    this.tally = tally;
  }

  /**
   * Tickets told of.
   *
   * @param due to be read now or later, because a reply on them is still open
   * @param oldestDue when the first of them is or was due, a backfill's apart, which wait for their
   *     pace; null where none is
   */
  public record Tickets(long seen, long due, long setAside, @Nullable Instant oldestDue) {}

  /**
   * What became of messages.
   *
   * @param fetched counted as tickets are read, whatever becomes of them
   * @param stillOpen of these, messages of replies that may still grow
   * @param replies reviewed and unscored ones; a message merged into a reply is no reply
   * @param meanGap null where nothing is reviewed
   */
  public record Messages(
      long fetched,
      long stillOpen,
      long replies,
      long reviewed,
      long merged,
      Map<String, Long> unscored,
      @Nullable Double meanGap) {

    public Messages {
      unscored = java.util.Collections.unmodifiableMap(new TreeMap<>(unscored));
    }

    /** How many fetched messages nothing became of; below 0, how many more became something. */
    public long astray() {
      return fetched - stillOpen - replies - merged;
    }
  }

  public Tickets tickets(String account) {
    // a backfill's apart, as the index has them
    return query(
            "select "
                + due("count(*)", false)
                + " + "
                + due("count(*)", true)
                + ", (select count(*) from ticket"
                + " where account = :account and set_aside_at is not null), "
                + due("min(due_at)", false)
                + " as oldest_due",
            account)
        .map(
            (row, context) ->
                new Tickets(
                    tally.of(account).getOrDefault(Tally.TICKETS, 0L),
                    row.getLong(1),
                    row.getLong(2),
                    Columns.timeOrNull(row, "oldest_due")))
        .one();
  }

  /** When the note that has waited longest was planned; empty where none waits. */
  public Optional<Instant> oldestNote(String account) {
    return query(
            "select min(planned_at) from note where account = :account"
                + " and state in ('planned', 'sending')",
            account)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Entries of the account's feed that named no ticket, so far; one may count more than once. */
  public long passedOver(String account) {
    return tally.of(account).getOrDefault(Tally.PASSED_OVER, 0L);
  }

  /** Counts entries of a page of the feed that name no ticket. */
  public void passOver(String account, int entries) {
    tally.add(account, Tally.PASSED_OVER, entries);
  }

  private static String due(String what, boolean history) {
    return "(select "
        + what
        + " from ticket where account = :account and history = "
        + history
        + " and due_at is not null)";
  }

  public Messages messages(String account) {
    return messages(tally.of(account));
  }

  /** Of all accounts together. */
  public Messages messages() {
    return messages(tally.all());
  }

  /** Tickets of all accounts that couldn't be read. */
  public long setAside() {
    return handle
        .createQuery(
            "select coalesce(sum((select count(*) from ticket t where t.account = a.name"
                + " and t.set_aside_at is not null)), 0) from account a")
        .mapTo(Long.class)
        .one();
  }

  private static Messages messages(Map<String, Long> sums) {
    long reviewed = sums.getOrDefault("reviewed", 0L);
    return new Messages(
        sums.getOrDefault(Tally.FETCHED, 0L),
        sums.getOrDefault(Tally.STILL_OPEN, 0L),
        reviewed + sums.getOrDefault("unscored", 0L),
        reviewed,
        sums.getOrDefault("merged", 0L),
        under(Tally.reason(""), sums),
        reviewed == 0 ? null : (double) sums.getOrDefault(Tally.GAP, 0L) / reviewed);
  }

  /** Notes by their state: planned, sending, written, refused, held, undone. */
  public Map<String, Long> notes(String account) {
    Map<String, Long> notes = under(Tally.note(""), tally.of(account));
    // the queue is counted, and is short
    query(
            "select state, count(*) from note where account = :account"
                + " and state in ('planned', 'sending') group by state",
            account)
        .reduceResultSet(
            notes,
            (all, row, context) -> {
              all.put(row.getString(1), row.getLong(2));
              return all;
            });
    return notes;
  }

  /** Sums whose names begin alike, without that beginning; those that are zero left out. */
  private static Map<String, Long> under(String beginning, Map<String, Long> sums) {
    Map<String, Long> under = new TreeMap<>();
    sums.forEach(
        (what, sum) -> {
          if (what.startsWith(beginning) && sum != 0) {
            under.put(what.substring(beginning.length()), sum);
          }
        });
    return under;
  }

  private Query query(String sql, String account) {
    return handle.createQuery(sql).bind("account", account);
  }
}
