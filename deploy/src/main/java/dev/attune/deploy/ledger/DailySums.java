package dev.attune.deploy.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sums by day as they are gathered from messages. Not thread-safe. */
final class DailySums {

  static final int SHORT = 2;

  private static final int WIDEST = 3;
  private static final int NEEDS = 4;
  private static final int FITS = 5;

  /** The tables of sums; all have a day before their keys. */
  enum Table {
    DESK("daily_desk", "account team brand channel", REPLIES),
    AGENT("daily_agent", "account agent", REPLIES),
    COUNT("daily_count", "kind account team name", "amount");

    final String sql;
    private final String keyNames;
    private final String figureNames;

    Table(String sql, String keyNames, String figureNames) {
      this.sql = sql;
      this.keyNames = keyNames;
      this.figureNames = figureNames;
    }

    List<String> keys() {
      return List.of(keyNames.split(" ", -1));
    }

    /** The first is zero where nothing is left to sum up. */
    List<String> figures() {
      return List.of(figureNames.split(" ", -1));
    }

    String where() {
      return Stream.concat(Stream.of("on_day"), keys().stream())
          .map(key -> key + " = :" + key)
          .reduce((a, b) -> a + " and " + b)
          .orElseThrow();
    }
  }

  private static final String REPLIES =
      "reviewed gap_over3 gap_over2 gap_over1 gap0 gap1 gap2 gap3 need0 need1 need2 need3"
          + " fit1 fit2 fit3 fit4 fit5 acknowledgement understanding action exploration";

  static final List<String> FIGURES = List.of(REPLIES.split(" ", -1));

  private static final int GAPS = 1;
  private static final int NEED = GAPS + 2 * WIDEST + 1;
  private static final int FIT = NEED + NEEDS;
  private static final int MARKS = FIT + FITS;

  /** One row of a table. */
  record DayKey(Table table, int day, List<String> names) implements Comparable<DayKey> {
    DayKey {
      names = List.copyOf(names);
    }

    @Override
    public int compareTo(DayKey other) {
      int byTable = table.compareTo(other.table);
      int byDay = byTable == 0 ? Integer.compare(day, other.day) : byTable;
      return byDay == 0
          ? String.join("\n", names).compareTo(String.join("\n", other.names))
          : byDay;
    }
  }

  private final Map<DayKey, long[]> sums = new TreeMap<>();

  Map<DayKey, long[]> all() {
    return Collections.unmodifiableMap(sums);
  }

  void clear() {
    sums.clear();
  }

  /** Adds a message, or with −1 takes it away. */
  void add(Counted one, int times) {
    if (one.byPerson()) {
      long[] figures = figures(one);
      add(desk(one), figures, times);
      if (one.agent() != null) {
        add(
            new DayKey(Table.AGENT, one.day(), List.of(one.account(), one.agent())),
            figures,
            times);
      }
      one.flags().forEach(flag -> count(one, "flag", flag, times));
      walls(one, times);
    } else if (one.reviewed()) {
      count(one, "bot", "", times);
    } else {
      count(one, one.outcome(), one.reason() == null ? "" : one.reason(), times);
    }
  }

  private static DayKey desk(Counted one) {
    return new DayKey(
        Table.DESK, one.day(), List.of(one.account(), one.team(), one.brand(), one.channel()));
  }

  /** A wall counts under each of its ticket's tags, and once under none where there are none. */
  private void walls(Counted one, int times) {
    if (one.flags().contains(Counted.WALL)) {
      List<String> tags = one.tags().isEmpty() ? List.of("") : one.tags();
      for (String tag : tags) {
        count(one, "wall", tag, times);
        if (one.gap() >= SHORT) {
          count(one, "short", tag, times);
        }
      }
    }
  }

  private void count(Counted one, String kind, String name, int times) {
    add(
        new DayKey(Table.COUNT, one.day(), List.of(kind, one.account(), one.team(), name)),
        new long[] {1},
        times);
  }

  private void add(DayKey key, long[] figures, int times) {
    long[] sum = sums.computeIfAbsent(key, unused -> new long[figures.length]);
    for (int i = 0; i < figures.length; i++) {
      sum[i] += figures[i] * times;
    }
  }

  private static long[] figures(Counted one) {
    long[] figures = new long[FIGURES.size()];
    figures[0] = 1;
    figures[GAPS + WIDEST + one.gap()] = 1;
    figures[NEED + one.need()] = 1;
    figures[FIT + one.fit() - 1] = 1;
    for (int mark = 0; mark < one.marks().size(); mark++) {
      figures[MARKS + mark] = one.marks().get(mark);
    }
    return figures;
  }

  /** The keys of a table, in order. */
  static List<String> columns(Table table) {
    List<String> columns = new ArrayList<>(List.of("on_day"));
    columns.addAll(table.keys());
    columns.addAll(table.figures());
    return columns;
  }
}
