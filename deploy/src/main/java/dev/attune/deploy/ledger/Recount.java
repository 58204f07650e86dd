package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.DailySums.DayKey;
import dev.attune.deploy.ledger.DailySums.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Compares the sums of a day with what a count of its messages finds, and puts them right. */
public final class Recount {

  private final Handle handle;

  Recount(Handle handle) {
    this.handle = handle;
  }

  /**
   * Recounts the day of an instant and puts right what differs.
   *
   * @return how many sums differed; none as a rule
   */
  public int day(Instant at) {
    int day = Counted.day(at);
    // held until the end: whoever changes them now adds to what is put right here
    Map<DayKey, long[]> kept = kept(day, " for update");
    Map<DayKey, long[]> counted = counted(day);
    Set<DayKey> young = new HashSet<>(kept(day, "").keySet());
    young.removeAll(kept.keySet());
    // what came into being meanwhile may be counted or not; the next recount sees to it
    counted.keySet().removeAll(young);
    Map<DayKey, long[]> differing = difference(kept, counted);
    SumsWriter.write(handle, differing);
    return differing.size();
  }

  private static Map<DayKey, long[]> difference(
      Map<DayKey, long[]> kept, Map<DayKey, long[]> counted) {
    Map<DayKey, long[]> differing = new TreeMap<>();
    Map<DayKey, long[]> all = new TreeMap<>(kept);
    all.putAll(counted);
    all.forEach(
        (key, sums) -> {
          long[] by = new long[sums.length];
          boolean same = true;
          for (int i = 0; i < by.length; i++) {
            by[i] = at(counted, key, i) - at(kept, key, i);
            same &= by[i] == 0;
          }
          if (!same) {
            differing.put(key, by);
          }
        });
    return differing;
  }

  private static long at(Map<DayKey, long[]> sums, DayKey key, int figure) {
    long[] row = sums.get(key);
    return row == null ? 0 : row[figure];
  }

  private Map<DayKey, long[]> counted(int day) {
    DailySums sums = new DailySums();
    handle
        .createQuery(
            "select "
                + Counted.COLUMNS
                + " from message where happened_at >= :from and happened_at < :until"
                + " and counted = true")
        .bind("from", Counted.beginning(day))
        .bind("until", Counted.beginning(day + 1))
        .map((row, context) -> Counted.of(row))
        .list()
        .forEach(one -> sums.add(Rollup.tagged(handle, one), 1));
    return new TreeMap<>(sums.all());
  }

  private Map<DayKey, long[]> kept(int day, String held) {
    Map<DayKey, long[]> kept = new TreeMap<>();
    for (Table table : Table.values()) {
      handle
          .createQuery("select * from " + table.sql + " where on_day = :day" + held)
          .bind("day", day)
          .map((row, context) -> kept.put(key(table, day, row), figures(table, row)) == null)
          .list();
    }
    return kept;
  }

  private static DayKey key(Table table, int day, ResultSet row) throws SQLException {
    List<String> names = new ArrayList<>();
    for (String key : table.keys()) {
      names.add(row.getString(key));
    }
    return new DayKey(table, day, names);
  }

  private static long[] figures(Table table, ResultSet row) throws SQLException {
    long[] figures = new long[table.figures().size()];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = row.getLong(table.figures().get(i));
    }
    return figures;
  }
}
