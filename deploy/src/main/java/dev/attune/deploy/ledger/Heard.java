package dev.attune.deploy.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What people said of reviews lately, in sums. */
public final class Heard {

  private final Handle handle;

  Heard(Handle handle) {
    this.handle = handle;
  }

  /**
   * Verdicts given and disputes answered in some time, and disputes that are open; of several
   * verdicts on a reply the last one.
   *
   * @param marksOverruled marks on which people differed from the machine, of {@code marksRuled}
   */
  public record Sums(
      long agreed,
      long overruled,
      long marksOverruled,
      long marksRuled,
      long upheld,
      long rejected,
      long open) {}

  public Sums between(Instant since, Instant until) {
    Map<String, Long> verdicts = verdicts(since, until);
    Map<String, Long> disputes = disputes(since, until);
    return new Sums(
        verdicts.getOrDefault("agreed", 0L),
        verdicts.getOrDefault("overruled", 0L),
        verdicts.getOrDefault("marks", 0L),
        4 * (verdicts.getOrDefault("agreed", 0L) + verdicts.getOrDefault("overruled", 0L)),
        disputes.getOrDefault("upheld", 0L),
        disputes.getOrDefault("rejected", 0L),
        handle
            .createQuery("select count(*) from message where dispute = 'open'")
            .mapTo(Long.class)
            .one());
  }

  private Map<String, Long> verdicts(Instant since, Instant until) {
    return handle
        .createQuery(
            "select overruled, count(*) from verdict v where said_at >= :since and said_at <"
                + " :until and not exists (select 1 from verdict later where later.account ="
                + " v.account and later.message = v.message and later.id > v.id)"
                + " group by overruled")
        .bind("since", since)
        .bind("until", until)
        .reduceResultSet(
            new TreeMap<>(),
            (sums, row, context) -> {
              String overruled = row.getString(1);
              long marks = overruled.chars().filter(mark -> mark == '1').count();
              sums.merge(marks == 0 ? "agreed" : "overruled", row.getLong(2), Long::sum);
              sums.merge("marks", marks * row.getLong(2), Long::sum);
              return sums;
            });
  }

  private Map<String, Long> disputes(Instant since, Instant until) {
    return handle
        .createQuery(
            "select state, count(*) from dispute where answered_at >= :since and answered_at <"
                + " :until group by state")
        .bind("since", since)
        .bind("until", until)
        .reduceResultSet(
            new TreeMap<>(),
            (sums, row, context) -> {
              sums.put(row.getString(1), row.getLong(2));
              return sums;
            });
  }
}
