package dev.attune.deploy.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keys of the configuration as admins have set them on the pages, each with what it was before.
 * Secrets are sealed; where there is no key to seal with, they can't be kept.
 */
public final class PageSettings {

  private static final int WHO = 320;

  private final Handle handle;
  private final Seal seal;

  PageSettings(Handle handle, Seal seal) {
    this.handle = handle;
    this.seal = seal;
  }

  /**
   * A key as it was set.
   *
   * @param value null once it isn't set on the pages any more
   * @param before likewise, before its last change
   * @param change what was set together has the same number
   */
  public record Setting(
      String name,
      @Nullable String value,
      @Nullable String before,
      boolean secret,
      long change,
      String by,
      Instant at) {

    /** Says nothing of the values: they may be secrets. */
    @Override
    public String toString() {
      return "setting " + name + ", change " + change;
    }
  }

  /** Who changes something, and when. */
  public record Change(String by, Instant at) {}

  /**
   * What a key becomes.
   *
   * @param value null to set it no longer
   */
  public record Wish(@Nullable String value, boolean secret) {

    @Override
    public String toString() {
      return secret ? "(hidden)" : String.valueOf(value);
    }
  }

  /**
   * All keys that were ever set, by name.
   *
   * @throws SealFailure when a secret's key isn't there
   */
  public List<Setting> all() {
    return handle
        .createQuery("select * from setting order by name")
        .map((row, context) -> setting(row))
        .list();
  }

  /**
   * Sets keys together, and tells the number of the change.
   *
   * @throws IllegalArgumentException for a secret where nothing seals it; nothing was set then
   */
  public long set(Map<String, Wish> wishes, Change change) {
    long number = last() + 1;
    wishes.forEach((name, wish) -> set(name, wish, number, change));
    return number;
  }

  /** Gives each key of a change back what it was before; what was set since then stays. */
  public List<String> takeBack(long number, Change change) {
    List<String> names =
        handle
            .createQuery("select name from setting where change_no = :number order by name")
            .bind("number", number)
            .mapTo(String.class)
            .list();
    long next = last() + 1;
    for (String name : names) {
      // the right sides are the values from before this update
      handle
          .createUpdate(
              "update setting set said = said_before, said_before = said, change_no = :next,"
                  + " set_by = :by, set_at = :at where name = :name")
          .bind("next", next)
          .bind("by", Columns.atMost(WHO, change.by()))
          .bind("at", change.at())
          .bind("name", name)
          .execute();
    }
    return names;
  }

  /** Deletes an account's secrets, those that it had before too, and tells their names. */
  public List<String> deleteSecrets(String account) {
    String like = "attune.account." + account + ".%";
    List<String> names =
        handle
            .createQuery("select name from setting where secret and name like :like order by name")
            .bind("like", like)
            .mapTo(String.class)
            .list();
    handle
        .createUpdate("delete from setting where secret and name like :like")
        .bind("like", like)
        .execute();
    return names;
  }

  /** Whether tickets are known by an account's name. */
  public boolean inUse(String account) {
    return handle
        .createQuery("select 1 from ticket where account = :account fetch first 1 rows only")
        .bind("account", account)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Seals secrets anew that were sealed with an older key. */
  public void sealAgain() {
    for (String column : List.of("said", "said_before")) {
      handle
          .createQuery("select name, " + column + " from setting where secret")
          .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
          .list()
          .stream()
          .filter(row -> row[1] != null && !AesSeal.keyOf(row[1]).equals(seal.key()))
          .forEach(row -> sealAgain(column, row[0], row[1]));
    }
  }

  private void sealAgain(String column, String name, String sealed) {
    handle
        .createUpdate("update setting set " + column + " = :said where name = :name")
        .bind("said", seal.seal(seal.open(sealed, place(name)), place(name)))
        .bind("name", name)
        .execute();
  }

  private long last() {
    return handle
        .createQuery("select coalesce(max(change_no), 0) from setting")
        .mapTo(Long.class)
        .one();
  }

  private void set(String name, Wish wish, long number, Change change) {
    int known =
        bound(
                "update setting set said_before = said, said = :said, secret = :secret,"
                    + " change_no = :number, set_by = :by, set_at = :at where name = :name",
                name,
                wish,
                number,
                change)
            .execute();
    if (known == 0) {
      bound(
              "insert into setting (name, said, secret, change_no, set_by, set_at)"
                  + " values (:name, :said, :secret, :number, :by, :at)",
              name,
              wish,
              number,
              change)
          .execute();
    }
  }

  private org.jdbi.v3.core.statement.Update bound(
      String sql, String name, Wish wish, long number, Change change) {
    return handle
        .createUpdate(sql)
        .bind("name", name)
        .bindByType("said", kept(name, wish), String.class)
        .bind("secret", wish.secret())
        .bind("number", number)
        .bind("by", Columns.atMost(WHO, change.by()))
        .bind("at", change.at());
  }

  private @Nullable String kept(String name, Wish wish) {
    String value = wish.value();
    if (value == null || !wish.secret()) {
      return value;
    }
    if (seal.key().isEmpty()) {
      throw new IllegalArgumentException("there is no key to seal " + name + " with");
    }
    return seal.seal(value, place(name));
  }

  private Setting setting(ResultSet row) throws SQLException {
    String name = row.getString("name");
    boolean secret = row.getBoolean("secret");
    return new Setting(
        name,
        opened(name, secret, row.getString("said")),
        opened(name, secret, row.getString("said_before")),
        secret,
        row.getLong("change_no"),
        row.getString("set_by"),
        Columns.time(row, "set_at"));
  }

  private @Nullable String opened(String name, boolean secret, @Nullable String said) {
    return said == null || !secret ? said : seal.open(said, place(name));
  }

  private static String place(String name) {
    return "setting " + name;
  }
}
