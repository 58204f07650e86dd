package dev.attune.deploy.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads what is counted by name and day: flags, policy walls, and what became of messages. */
public final class DailyCounts {

  private final Handle handle;

  DailyCounts(Handle handle) {
    this.handle = handle;
  }

  /** How often something was there. */
  public record Count(String name, long count) {}

  /**
   * Policy walls on tickets with a tag, in a group.
   *
   * @param tag empty where tickets have none; {@code group} likewise
   * @param missing replies among them that fell short by 2 or more: what a looser rule would mend
   */
  public record Wall(String account, String group, String tag, long walls, long missing) {}

  /**
   * Messages of agents and bots; the parts add up to all.
   *
   * @param bots reviewed replies of bots, which no other figure holds
   */
  public record Messages(long reviewed, long bots, long merged, Map<String, Long> unscored) {
    public Messages {
      unscored = Map.copyOf(unscored);
    }
  }

  /** Replies by raised flag, most frequent first; for an account or group alone where named. */
  public List<Count> flags(@Nullable String account, @Nullable String group, Days days) {
    return counts(
            "select name, sum(amount) as counted",
            "kind = 'flag'",
            account,
            group,
            days,
            " group by name order by counted desc, name")
        .map((row, context) -> new Count(row.getString("name"), row.getLong("counted")))
        .list();
  }

  /** Those that left most people short first; for an account or group alone where named. */
  public List<Wall> walls(@Nullable String account, @Nullable String group, Days days, int most) {
    return counts(
            "select account, team, name, sum(case when kind = 'wall' then amount else 0 end) as"
                + " walls, sum(case when kind = 'short' then amount else 0 end) as missing",
            "kind in ('wall', 'short')",
            account,
            group,
            days,
            " group by account, team, name order by missing desc, walls desc, account, team, name"
                + " fetch first :most rows only")
        .bind("most", most)
        .map(
            (row, context) ->
                new Wall(
                    row.getString("account"),
                    row.getString("team"),
                    row.getString("name"),
                    row.getLong("walls"),
                    row.getLong("missing")))
        .list();
  }

  private Query counts(
      String select,
      String kinds,
      @Nullable String account,
      @Nullable String group,
      Days days,
      String end) {
    Daily.Slice slice = new Daily.Slice(account, group, null, false, List.of());
    List<String> where = new ArrayList<>(List.of(kinds, days.within()));
    where.addAll(Daily.conditions(slice));
    Query query =
        handle.createQuery(select + " from daily_count where " + String.join(" and ", where) + end);
    return Daily.bound(query, slice);
  }

  /**
   * What became of the messages of these days.
   *
   * @param reviewed people's reviewed replies, as the sums of these days have them
   */
  public Messages messages(long reviewed, Days days) {
    Map<String, Long> sums =
        handle
            .createQuery(
                "select kind, name, sum(amount) from daily_count where "
                    + days.within()
                    + " and kind in ('bot', 'merged', 'unscored') group by kind, name")
            .reduceResultSet(
                new TreeMap<>(),
                (all, row, context) -> {
                  all.put(row.getString(1) + row.getString(2), row.getLong(3));
                  return all;
                });
    Map<String, Long> unscored = new TreeMap<>();
    sums.forEach(
        (name, sum) -> {
          if (name.startsWith("unscored")) {
            unscored.put(name.substring("unscored".length()), sum);
          }
        });
    return new Messages(
        reviewed, sums.getOrDefault("bot", 0L), sums.getOrDefault("merged", 0L), unscored);
  }
}
