package dev.attune.deploy.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** How much of everything there is in an account. */
public final class Totals {

  private final Handle handle;

  Totals(Handle handle) {
    this.handle = handle;
  }

  /**
   * Tickets told of.
   *
   * @param due to be read now or later, because a reply on them is still open
   * @param oldestDue when the first of them is or was due; null where none is
   */
  public record Tickets(long seen, long due, long setAside, @Nullable Instant oldestDue) {}

  /**
   * What became of messages.
   *
   * @param replies reviewed and unscored ones; a message merged into a reply is no reply
   * @param meanGap null where nothing is reviewed
   */
  public record Messages(
      long replies,
      long reviewed,
      long merged,
      Map<String, Long> unscored,
      @Nullable Double meanGap) {

    public Messages {
      unscored = java.util.Collections.unmodifiableMap(new TreeMap<>(unscored));
    }
  }

  public Tickets tickets(String account) {
    return query(
            "select count(*), count(due_at), count(set_aside_at), min(due_at) from ticket"
                + " where account = :account",
            account)
        .map(
            (row, context) ->
                new Tickets(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getObject(4, java.time.OffsetDateTime.class) == null
                        ? null
                        : row.getObject(4, java.time.OffsetDateTime.class).toInstant()))
        .one();
  }

  public Messages messages(String account) {
    Map<String, Long> outcomes =
        counts(
            "select outcome, count(*) from message where account = :account group by outcome",
            account);
    long reviewed = outcomes.getOrDefault("reviewed", 0L);
    return new Messages(
        reviewed + outcomes.getOrDefault("unscored", 0L),
        reviewed,
        outcomes.getOrDefault("merged", 0L),
        counts(
            "select reason, count(*) from message where account = :account"
                + " and outcome = 'unscored' group by reason",
            account),
        query(
                "select avg(cast(gap as double precision)) from message where account = :account",
                account)
            .mapTo(Double.class)
            .findOne()
            .orElse(null));
  }

  /** Notes by their state: planned, sending, written, refused, held. */
  public Map<String, Long> notes(String account) {
    return counts(
        "select state, count(*) from note where account = :account group by state", account);
  }

  private Map<String, Long> counts(String sql, String account) {
    return query(sql, account)
        .reduceResultSet(
            new TreeMap<>(),
            (counts, row, context) -> {
              counts.put(row.getString(1), row.getLong(2));
              return counts;
            });
  }

  private Query query(String sql, String account) {
    return handle.createQuery(sql).bind("account", account);
  }
}
