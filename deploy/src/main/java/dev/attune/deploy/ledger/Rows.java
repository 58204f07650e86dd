package dev.attune.deploy.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One statement for many rows: one way to the database and back, and none where there are none. */
final class Rows {

  private Rows() {}

  /**
   * Writes rows in their order.
   *
   * @param bind gives the statement what it needs of a row
   * @return those for which it changed nothing, because there was no such row
   */
  static <R> List<R> write(
      Handle handle, String sql, Collection<R> rows, BiConsumer<PreparedBatch, R> bind) {
    List<R> missed = new ArrayList<>();
    if (rows.isEmpty()) {
      return missed;
    }
    PreparedBatch batch = handle.prepareBatch(sql);
    for (R row : rows) {
      bind.accept(batch, row);
      batch.add();
    }
    int[] changed = batch.execute();
    int at = 0;
    for (R row : rows) {
      if (changed[at++] == 0) {
        missed.add(row);
      }
    }
    return missed;
  }
}
