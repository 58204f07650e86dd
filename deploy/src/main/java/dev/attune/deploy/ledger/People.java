package dev.attune.deploy.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who may sign in. Addresses count without their case. */
public final class People {

  private final Handle handle;

  People(Handle handle) {
    this.handle = handle;
  }

  /** What a person may do. Admins may do whatever the others may. */
  public enum Role {
    /** Sets up, invites, and sees everything. */
    ADMIN,
    /** Sees all reviews, and what agents carry. */
    LEAD,
    /** Sees everything and gives verdicts. */
    QA,
    /** Sees the reviews of their own replies and may dispute them. */
    AGENT;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> labelled(String label) {
      return java.util.Arrays.stream(values())
          .filter(role -> role.label().equals(label))
          .findFirst();
    }
  }

  /**
   * A person.
   *
   * @param password the hash
   * @param shutAt since when they may not sign in; null while they may
   */
  public record Person(
      long id, String mail, String name, Role role, String password, @Nullable Instant shutAt) {}

  public long count() {
    return handle.createQuery("select count(*) from person").mapTo(Long.class).one();
  }

  /** Enters a person whose address nobody has yet. */
  public long add(String mail, String name, Role role, String password, Instant now) {
    return handle
        .createUpdate(
            "insert into person (mail, name, role, password, since)"
                + " values (:mail, :name, :role, :password, :now)")
        .bind("mail", lower(mail))
        .bind("name", name)
        .bind("role", role.label())
        .bind("password", password)
        .bind("now", now)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  public Optional<Person> withMail(String mail) {
    return handle
        .createQuery("select * from person where mail = :mail")
        .bind("mail", lower(mail))
        .map((row, context) -> person(row))
        .findOne();
  }

  public Optional<Person> of(long id) {
    return handle
        .createQuery("select * from person where id = :id")
        .bind("id", id)
        .map((row, context) -> person(row))
        .findOne();
  }

  /** Everybody, by name. */
  public List<Person> all() {
    return handle
        .createQuery("select * from person order by name, id")
        .map((row, context) -> person(row))
        .list();
  }

  /** Gives a role here; what a provider said before is forgotten. */
  public void role(long id, Role role) {
    handle
        .createUpdate(
            "update person set role = :role, by_provider = false, role_before = null"
                + " where id = :id")
        .bind("id", id)
        .bind("role", role.label())
        .execute();
  }

  /** Gives a role by a provider's word; the one that was given here is kept for when that ends. */
  public void roleByProvider(long id, Role role) {
    handle
        .createUpdate(
            "update person set role_before = case when by_provider then role_before else role end,"
                + " by_provider = true, role = :role where id = :id")
        .bind("id", id)
        .bind("role", role.label())
        .execute();
  }

  /** Says that somebody is here by a provider's word alone. */
  public void broughtByProvider(long id) {
    handle
        .createUpdate("update person set by_provider = true, role_before = null where id = :id")
        .bind("id", id)
        .execute();
  }

  /**
   * The role of somebody whose role is a provider's word, once that word is gone.
   *
   * @param newcomer what who was given none here becomes; null for nothing
   * @return empty where no provider gave them their role
   */
  public Optional<Without> withoutProvider(long id, @Nullable Role newcomer) {
    return handle
        .createQuery("select role_before from person where id = :id and by_provider = true")
        .bind("id", id)
        .map((row, context) -> Objects.requireNonNullElse(row.getString(1), ""))
        .findOne()
        .map(before -> new Without(Role.labelled(before).orElse(newcomer)));
  }

  /**
   * What is left without the provider's word.
   *
   * @param role null for nothing
   */
  public record Without(@Nullable Role role) {}

  /** Keeps a person out or, with null, lets them in again. */
  public void shut(long id, @Nullable Instant at) {
    handle
        .createUpdate("update person set shut_at = :at where id = :id")
        .bind("id", id)
        .bindByType("at", at, Instant.class)
        .execute();
  }

  public void password(long id, String hash) {
    handle
        .createUpdate("update person set password = :hash where id = :id")
        .bind("id", id)
        .bind("hash", hash)
        .execute();
  }

  /** How many admins may sign in. */
  public long admins() {
    return handle
        .createQuery("select count(*) from person where role = 'admin' and shut_at is null")
        .mapTo(Long.class)
        .one();
  }

  static String lower(String mail) {
    return mail.strip().toLowerCase(Locale.ROOT);
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getLong("id"),
        row.getString("mail"),
        row.getString("name"),
        Role.labelled(row.getString("role")).orElse(Role.AGENT),
        row.getString("password"),
        Columns.timeOrNull(row, "shut_at"));
  }
}
