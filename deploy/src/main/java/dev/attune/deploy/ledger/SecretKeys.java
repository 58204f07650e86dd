package dev.attune.deploy.ledger;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which keys the ledger's reviews are encrypted with, and how far older ones have been. */
public final class SecretKeys {

  private final Handle handle;
  private final Seal seal;

  SecretKeys(Handle handle, Seal seal) {
    this.handle = handle;
    this.seal = seal;
  }

  private record Row(long id, String account, String message, String review) {}

  /** Enters the key in use. */
  public void use(Instant now) {
    if (!seal.key().isEmpty() && !known().contains(seal.key())) {
      handle
          .createUpdate("insert into secret_key (id, since, walked_to) values (:id, :now, 0)")
          .bind("id", seal.key())
          .bind("now", now)
          .execute();
    }
  }

  /** The fingerprints of all keys ever used. */
  public List<String> known() {
    return handle.createQuery("select id from secret_key order by id").mapTo(String.class).list();
  }

  /** Whether a key is needed yet. Looks through all reviews, so only to be asked in need. */
  public boolean isNeeded(String key) {
    return handle
        .createQuery(
            "select 1 from message where review like :sealed union all"
                + " select 1 from setting where said like :sealed or said_before like :sealed"
                + " union all select 1 from highlight where words like :sealed"
                + " fetch first 1 rows only")
        .bind("sealed", "{aes1:" + key + "}%")
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /**
   * Encrypts some of the reviews that aren't with the key in use, and what is shared of them at the
   * end. What can't be read is passed over, and entered as unreadable. False when all are.
   */
  public boolean sealSome(int size) {
    if (seal.key().isEmpty()) {
      return false;
    }
    List<Row> rows =
        handle
            .createQuery(
                "select id, account, message, review from message"
                    + " where id > (select walked_to from secret_key where id = :key)"
                    + " order by id fetch first :size rows only for update")
            .bind("key", seal.key())
            .bind("size", size)
            .map(
                (row, context) ->
                    new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
            .list();
    rows.forEach(this::sealOrPass);
    if (rows.isEmpty()) {
      new Highlights(handle, seal).sealAgain();
    } else {
      handle
          .createUpdate("update secret_key set walked_to = :to where id = :key")
          .bind("to", rows.get(rows.size() - 1).id())
          .bind("key", seal.key())
          .execute();
    }
    return !rows.isEmpty();
  }

  private void sealOrPass(Row row) {
    try {
      sealAgain(row);
    } catch (SealFailure e) {
      new Unreadable(handle).enter(row.id());
    }
  }

  /** Encrypts one with the key in use, if need be. */
  void sealAgain(long id) {
    handle
        .createQuery("select id, account, message, review from message where id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
        .forEach(this::sealAgain);
  }

  private void sealAgain(Row row) {
    if (seal.key().isEmpty()) {
      return;
    }
    if (AesSeal.isSealed(row.review()) && AesSeal.keyOf(row.review()).equals(seal.key())) {
      return;
    }
    String place = Reviews.place(row.account(), row.message());
    handle
        .createUpdate("update message set review = :review where id = :id")
        .bind("review", seal.seal(seal.open(row.review(), place), place))
        .bind("id", row.id())
        .execute();
  }
}
