package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Exports.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Sums over people's reviewed replies; bots are counted apart and not here. */
public final class Trends {

  /** Seconds of a week, and when the first Monday of the epoch began. */
  private static final long WEEK = 604_800;

  private static final long FIRST_MONDAY = 345_600;

  /** The week's number since the first Monday, on H2 and PostgreSQL alike. */
  private static final String WEEK_OF =
      "floor((extract(epoch from m.happened_at) - " + FIRST_MONDAY + ") / " + WEEK + ")";

  private static final String COUNTED = "m.outcome = 'reviewed' and m.by_bot = false";
  private static final int SEVERE = 3;

  private final Handle handle;

  Trends(Handle handle) {
    this.handle = handle;
  }

  /**
   * A week from Monday on, in UTC.
   *
   * @param gap mean headline gap, −3 to 3
   * @param marks means of A U C E, 0 to 2
   * @param severe replies to customers in severe need
   */
  public record Week(Instant monday, long reviewed, double gap, List<Double> marks, long severe) {
    public Week {
      marks = List.copyOf(marks);
    }
  }

  /** How often something was there. */
  public record Count(String name, long count) {}

  /** How heavy an agent's conversations are. */
  public record Load(String account, String agent, String name, long reviewed, long severe) {}

  public List<Week> weeks(Filter filter) {
    return query(
            "select "
                + WEEK_OF
                + " as week, count(*) as reviewed, avg(cast(m.gap as double precision)) as gap,"
                + " avg(cast(m.acknowledgement as double precision)) as a,"
                + " avg(cast(m.understanding as double precision)) as u,"
                + " avg(cast(m.action as double precision)) as c,"
                + " avg(cast(m.exploration as double precision)) as e,"
                + " sum(case when m.need = "
                + SEVERE
                + " then 1 else 0 end) as severe from message m where ",
            " group by " + WEEK_OF + " order by week",
            filter)
        .map(
            (row, context) ->
                new Week(
                    Instant.ofEpochSecond(FIRST_MONDAY + row.getLong("week") * WEEK),
                    row.getLong("reviewed"),
                    row.getDouble("gap"),
                    List.of(
                        row.getDouble("a"),
                        row.getDouble("u"),
                        row.getDouble("c"),
                        row.getDouble("e")),
                    row.getLong("severe")))
        .list();
  }

  /** Replies by their headline gap. */
  public Map<Integer, Long> gaps(Filter filter) {
    return query("select m.gap, count(*) from message m where ", " group by m.gap", filter)
        .reduceResultSet(
            new TreeMap<>(),
            (counts, row, context) -> {
              counts.put(row.getInt(1), row.getLong(2));
              return counts;
            });
  }

  /** Replies by raised flag, most frequent first. */
  public List<Count> flags(Filter filter) {
    return query(
            "select substring(l.label from 6) as name, count(*) as amount from message m"
                + " join message_label l on l.message = m.id and l.label like 'flag:%' where ",
            " group by l.label order by amount desc, l.label", filter)
        .map((row, context) -> new Count(row.getString("name"), row.getLong("amount")))
        .list();
  }

  /** Where policy walls stand, by tag: what a looser rule would mend. */
  public List<Count> walls(Filter filter) {
    return query(
            "select substring(t.label from 5) as name, count(*) as amount from message m"
                + " join message_label l on l.message = m.id and l.label = 'flag:policy_wall'"
                + " join message_label t on t.message = m.id and t.label like 'tag:%' where ",
            " group by t.label order by amount desc, t.label fetch first 10 rows only", filter)
        .map((row, context) -> new Count(row.getString("name"), row.getLong("amount")))
        .list();
  }

  /** Agents with severe conversations among theirs, by name: to protect, never to compare. */
  public List<Load> loads(Filter filter) {
    return query(
            "select m.account, m.agent, coalesce(max(s.name), m.agent) as name,"
                + " count(*) as reviewed, sum(case when m.need = "
                + SEVERE
                + " then 1 else 0 end) as severe from message m"
                + " left join staff s on s.account = m.account and s.agent = m.agent"
                + " where m.agent is not null and ",
            " group by m.account, m.agent having sum(case when m.need = "
                + SEVERE
                + " then 1 else 0 end) > 0 order by name, m.account, m.agent",
            filter)
        .map(
            (row, context) ->
                new Load(
                    row.getString("account"),
                    row.getString("agent"),
                    row.getString("name"),
                    row.getLong("reviewed"),
                    row.getLong("severe")))
        .list();
  }

  /** How many of an agent's newest replies, in a row, answered someone in severe need. */
  public int run(String account, String agent) {
    List<Integer> needs =
        handle
            .createQuery(
                "select m.need from message m where m.account = :account and m.agent = :agent and "
                    + COUNTED
                    + " order by m.happened_at desc, m.id desc fetch first 20 rows only")
            .bind("account", account)
            .bind("agent", agent)
            .mapTo(Integer.class)
            .list();
    int run = 0;
    while (run < needs.size() && needs.get(run) == SEVERE) {
      run++;
    }
    return run;
  }

  private Query query(String select, String end, Filter filter) {
    List<String> where = new ArrayList<>(Where.conditions(filter));
    where.add(COUNTED);
    return Where.bound(handle.createQuery(select + String.join(" and ", where) + end), filter);
  }
}
