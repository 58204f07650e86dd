package dev.attune.deploy.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * Sums of what there is, kept in the transaction that changes it, so that telling them costs the
 * same whatever the history. Changes are gathered and written at its end, always in one order, so
 * that transactions don't wait for each other in a ring. Not thread-safe.
 */
final class Tally {

  static final String TICKETS = "tickets";
  static final String GAP = "gap";
  static final String PASSED_OVER = "passed over";

  /** Messages of agents and bots, counted as tickets are read and whatever becomes of them. */
  static final String FETCHED = "fetched";

  /** Those of replies that may still grow. */
  static final String STILL_OPEN = "still open";

  private static final int SHARDS = 16;

  private record Key(String account, String what) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byAccount = account.compareTo(other.account);
      return byAccount == 0 ? what.compareTo(other.what) : byAccount;
    }
  }

  private final Handle handle;
  private final int shard;
  private final Map<Key, Long> changes = new TreeMap<>();

  Tally(Handle handle, String node) {
    this.handle = handle;
    this.shard = Math.floorMod(node.hashCode(), SHARDS);
  }

  static String reason(String reason) {
    return "reason " + reason;
  }

  static String note(String state) {
    return "note " + state;
  }

  void add(String account, String what, long amount) {
    changes.merge(new Key(account, what), amount, Long::sum);
  }

  /** Writes what has changed; the last act of a transaction. */
  void write() {
    changes.values().removeIf(amount -> amount == 0);
    List<Key> unknown =
        Rows.write(
            handle,
            "update tally set amount = amount + :amount"
                + " where account = :account and what = :what and shard = :shard",
            changes.keySet(),
            this::bind);
    Rows.write(
        handle,
        "insert into tally (account, what, shard, amount)"
            + " values (:account, :what, :shard, :amount)",
        unknown,
        this::bind);
    changes.clear();
  }

  private void bind(PreparedBatch batch, Key key) {
    batch
        .bind("amount", changes.get(key))
        .bind("account", key.account())
        .bind("what", key.what())
        .bind("shard", shard);
  }

  /** All sums of an account. */
  Map<String, Long> of(String account) {
    return sums(
        handle
            .createQuery(
                "select what, sum(amount) from tally where account = :account group by what")
            .bind("account", account));
  }

  /** The sums of all accounts together. */
  Map<String, Long> all() {
    return sums(handle.createQuery("select what, sum(amount) from tally group by what"));
  }

  private static Map<String, Long> sums(Query query) {
    return query.reduceResultSet(
        new HashMap<>(),
        (sums, row, context) -> {
          sums.put(row.getString(1), row.getLong(2));
          return sums;
        });
  }
}
