package dev.attune.deploy.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the sums by day. All days are of UTC, and weeks begin on Monday. */
public final class Daily {

  /** The first Monday of the epoch, in days. */
  private static final int FIRST_MONDAY = 4;

  private static final int WEEK = 7;
  private static final String WEEK_OF = "(on_day - " + FIRST_MONDAY + ") / " + WEEK;

  private final Handle handle;

  Daily(Handle handle) {
    this.handle = handle;
  }

  /**
   * Which replies; null where it doesn't matter.
   *
   * @param ownAlone whether only these agents' replies count; then nothing else is asked for, and
   *     with no owners none does
   */
  public record Slice(
      @Nullable String account,
      @Nullable String group,
      @Nullable String channel,
      boolean ownAlone,
      List<Staff.Agent> owners) {

    public static final Slice ALL = new Slice(null, null, null, false, List.of());

    public Slice {
      owners = List.copyOf(owners);
    }

    public static Slice of(List<Staff.Agent> owners) {
      return new Slice(null, null, null, true, owners);
    }

    String table() {
      return (ownAlone ? DailySums.Table.AGENT : DailySums.Table.DESK).sql;
    }
  }

  /**
   * What people's reviewed replies came to.
   *
   * @param gaps replies by headline gap, from −3 to 3
   * @param needs by need, 0 to 3; {@code fits} by fit, 1 to 5
   * @param marks sums of the levels A U C E
   */
  public record Figures(
      long reviewed, List<Long> gaps, List<Long> needs, List<Long> fits, List<Long> marks) {

    static final Figures NONE = new Figures(0, zeros(7), zeros(4), zeros(5), zeros(4));

    private static final int WIDEST = 3;

    public Figures {
      gaps = List.copyOf(gaps);
      needs = List.copyOf(needs);
      fits = List.copyOf(fits);
      marks = List.copyOf(marks);
    }

    private static List<Long> zeros(int many) {
      return Collections.nCopies(many, 0L);
    }

    Figures plus(Figures more) {
      return new Figures(
          reviewed + more.reviewed,
          sum(gaps, more.gaps),
          sum(needs, more.needs),
          sum(fits, more.fits),
          sum(marks, more.marks));
    }

    private static List<Long> sum(List<Long> some, List<Long> more) {
      return IntStream.range(0, some.size()).mapToObj(i -> some.get(i) + more.get(i)).toList();
    }

    /** The mean headline gap; 0 for none. */
    public double gap() {
      long sum = 0;
      for (int i = 0; i < gaps.size(); i++) {
        sum += gaps.get(i) * (i - WIDEST);
      }
      return reviewed == 0 ? 0 : (double) sum / reviewed;
    }

    /** Mean levels of A U C E, 0 to 2. */
    public List<Double> levels() {
      return marks.stream().map(sum -> reviewed == 0 ? 0 : (double) sum / reviewed).toList();
    }

    public long severe() {
      return needs.get(needs.size() - 1);
    }
  }

  /** Figures under a name; of an account where that has a meaning, else empty. */
  public record Part(String account, String name, Figures figures) {}

  /** By the Monday that a week began with; weeks without a reply are missing. */
  public Map<Instant, WeekSums> weeks(Slice slice, Days days) {
    return asked(
            handle,
            "select " + WEEK_OF + " as name," + WeekSums.COLUMNS,
            new Asked(slice, days),
            " group by " + WEEK_OF + " order by name")
        .reduceResultSet(
            new LinkedHashMap<>(),
            (weeks, row, context) -> {
              weeks.put(
                  Counted.beginning(row.getInt("name") * WEEK + FIRST_MONDAY), WeekSums.of(row));
              return weeks;
            });
  }

  /** The first of these days that has a reply. */
  public Optional<Instant> first(Slice slice, Days days) {
    StringBuilder sql = new StringBuilder("select min(on_day) from ").append(slice.table());
    sql.append(" where ").append(days.within());
    conditions(slice).forEach(condition -> sql.append(" and ").append(condition));
    return bound(handle.createQuery(sql.toString()), slice)
        .mapTo(Integer.class)
        .findOne()
        .map(Counted::beginning);
  }

  public Figures total(Slice slice, Days days) {
    return query(handle, "select", new Asked(slice, days), "")
        .map((row, context) -> figures(row))
        .one();
  }

  /** In all and by team, brand and channel; of the desk or a part of it. */
  public DailyParts parts(Slice slice, Days days) {
    return DailyParts.of(handle, slice, days);
  }

  /** Which replies of which days. */
  record Asked(Slice slice, Days days) {}

  static Query query(Handle handle, String select, Asked asked, String end) {
    StringBuilder sql = new StringBuilder(select);
    String comma = " ";
    for (String figure : DailySums.FIGURES) {
      sql.append(comma).append("coalesce(sum(").append(figure).append("), 0) as ").append(figure);
      comma = ", ";
    }
    return asked(handle, sql.toString(), asked, end);
  }

  private static Query asked(Handle handle, String select, Asked asked, String end) {
    Slice slice = asked.slice();
    StringBuilder sql = new StringBuilder(select);
    sql.append(" from ").append(slice.table()).append(" where ").append(asked.days().within());
    conditions(slice).forEach(condition -> sql.append(" and ").append(condition));
    return bound(handle.createQuery(sql.append(end).toString()), slice);
  }

  static List<String> conditions(Slice slice) {
    List<String> conditions = new ArrayList<>();
    if (slice.ownAlone()) {
      conditions.add(Where.owned("", slice.owners().size()));
      return conditions;
    }
    if (slice.account() != null) {
      conditions.add("account = :account");
    }
    if (slice.group() != null) {
      conditions.add("team = :team");
    }
    if (slice.channel() != null) {
      conditions.add("channel = :channel");
    }
    return conditions;
  }

  static Query bound(Query query, Slice slice) {
    if (slice.ownAlone()) {
      return Where.bound(query, slice.owners());
    }
    if (slice.account() != null) {
      query.bind("account", slice.account());
    }
    if (slice.group() != null) {
      query.bind("team", slice.group());
    }
    if (slice.channel() != null) {
      query.bind("channel", slice.channel());
    }
    return query;
  }

  static Figures figures(ResultSet row) throws SQLException {
    return new Figures(
        row.getLong("reviewed"),
        sums(row, "gap_over3", "gap_over2", "gap_over1", "gap0", "gap1", "gap2", "gap3"),
        sums(row, "need0", "need1", "need2", "need3"),
        sums(row, "fit1", "fit2", "fit3", "fit4", "fit5"),
        sums(row, "acknowledgement", "understanding", "action", "exploration"));
  }

  private static List<Long> sums(ResultSet row, String... columns) throws SQLException {
    List<Long> sums = new ArrayList<>();
    for (String column : columns) {
      sums.add(row.getLong(column));
    }
    return sums;
  }
}
