package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.DailySums.DayKey;
import dev.attune.deploy.ledger.DailySums.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Adds changes to the sums by day, table by table and in the order of their keys, so that
 * transactions don't wait for each other in a ring: as a rule one way to the database for each
 * table, however many rows.
 */
final class SumsWriter {

  private final Handle handle;
  private final Table table;
  private final Map<DayKey, long[]> changes;

  private SumsWriter(Handle handle, Table table, Map<DayKey, long[]> changes) {
    this.handle = handle;
    this.table = table;
    this.changes = changes;
  }

  /**
   * Writes what isn't zero.
   *
   * @param changes in the order of their keys
   */
  static void write(Handle handle, Map<DayKey, long[]> changes) {
    for (Table table : Table.values()) {
      new SumsWriter(handle, table, changes)
          .write(changes.keySet().stream().filter(key -> key.table() == table).toList());
    }
  }

  private void write(List<DayKey> keys) {
    List<DayKey> changed =
        keys.stream().filter(key -> Arrays.stream(of(key)).anyMatch(by -> by != 0)).toList();
    String sums =
        table.figures().stream()
            .map(figure -> figure + " = " + figure + " + :" + figure)
            .collect(Collectors.joining(", "));
    List<DayKey> unknown =
        Rows.write(
            handle,
            "update " + table.sql + " set " + sums + " where " + table.where(),
            changed,
            this::bind);
    List<String> columns = DailySums.columns(table);
    Rows.write(
        handle,
        "insert into "
            + table.sql
            + " ("
            + String.join(", ", columns)
            + ") values (:"
            + String.join(", :", columns)
            + ")",
        unknown,
        this::bind);
    tidy(changed);
  }

  /** No trace of who was forgotten. */
  private void tidy(List<DayKey> changed) {
    Rows.write(
        handle,
        "delete from "
            + table.sql
            + " where "
            + table.where()
            + " and "
            + table.figures().get(0)
            + " = 0",
        changed.stream().filter(key -> of(key)[0] < 0).toList(),
        this::name);
  }

  private long[] of(DayKey key) {
    return Objects.requireNonNull(changes.get(key));
  }

  private void bind(PreparedBatch batch, DayKey key) {
    name(batch, key);
    long[] change = of(key);
    for (int i = 0; i < change.length; i++) {
      batch.bind(table.figures().get(i), change[i]);
    }
  }

  private void name(PreparedBatch batch, DayKey key) {
    batch.bind("on_day", key.day());
    for (int i = 0; i < key.names().size(); i++) {
      batch.bind(table.keys().get(i), key.names().get(i));
    }
  }
}
