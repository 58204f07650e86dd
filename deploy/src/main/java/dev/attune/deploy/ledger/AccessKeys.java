package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.People.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What opens the door. Known here by the SHA-256 of its secret alone, so that a stolen ledger opens
 * nothing.
 */
public final class AccessKeys {

  private final Handle handle;

  AccessKeys(Handle handle) {
    this.handle = handle;
  }

  public enum Kind {
    /** A browser's, after its person has signed in. */
    SESSION,
    /** A program's, which only reads. */
    TOKEN,
    /** Makes a new person, once. */
    INVITATION;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A key to be made.
   *
   * @param person whose it is; null for an invitation
   * @param mail who is invited; null for another kind, and for the first admin
   * @param role what the invited will be; null for another kind
   */
  public record Cut(
      Kind kind,
      @Nullable Long person,
      @Nullable String mail,
      @Nullable Role role,
      String label,
      Instant endsAt) {

    public static Cut session(long person, Instant endsAt) {
      return new Cut(Kind.SESSION, person, null, null, "", endsAt);
    }

    public static Cut token(long person, String label, Instant endsAt) {
      return new Cut(Kind.TOKEN, person, null, null, label, endsAt);
    }

    /** For the first admin there is no address yet. */
    public static Cut invitation(@Nullable String mail, Role role, Instant endsAt) {
      return new Cut(
          Kind.INVITATION, null, mail == null ? null : People.lower(mail), role, "", endsAt);
    }
  }

  /** A key as it is kept. */
  public record Kept(long id, Cut cut, Instant madeAt, Instant usedAt) {}

  public void add(String hash, Cut cut, Instant now) {
    handle
        .createUpdate(
            "insert into access_key (hash, kind, person, mail, role, label, made_at, used_at,"
                + " ends_at) values (:hash, :kind, :person, :mail, :role, :label, :now, :now,"
                + " :endsAt)")
        .bind("hash", hash)
        .bind("kind", cut.kind().label())
        .bindByType("person", cut.person(), Long.class)
        .bindByType("mail", cut.mail(), String.class)
        .bindByType("role", cut.role() == null ? null : cut.role().label(), String.class)
        .bind("label", cut.label())
        .bind("now", now)
        .bind("endsAt", cut.endsAt())
        .execute();
  }

  /** The key of that hash, unless it has ended. */
  public Optional<Kept> find(String hash, Kind kind, Instant now) {
    return handle
        .createQuery(
            "select * from access_key where hash = :hash and kind = :kind and ends_at > :now")
        .bind("hash", hash)
        .bind("kind", kind.label())
        .bind("now", now)
        .map((row, context) -> kept(row))
        .findOne();
  }

  /** A person's tokens, newest first. */
  public List<Kept> tokens(long person) {
    return handle
        .createQuery(
            "select * from access_key where person = :person and kind = 'token' order by id desc")
        .bind("person", person)
        .map((row, context) -> kept(row))
        .list();
  }

  public void used(long id, Instant now) {
    handle
        .createUpdate("update access_key set used_at = :now where id = :id")
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  /** Ends a key. False when another has ended it before, so that an invitation counts once. */
  public boolean end(long id) {
    return handle.createUpdate("delete from access_key where id = :id").bind("id", id).execute()
        == 1;
  }

  public void endAllOf(long person) {
    handle
        .createUpdate("delete from access_key where person = :person")
        .bind("person", person)
        .execute();
  }

  /** Ends invitations for the first admin: a new one takes their place. */
  public void endFirstInvitations() {
    handle
        .createUpdate("delete from access_key where kind = 'invitation' and mail is null")
        .execute();
  }

  /** Sweeps out what has ended. */
  public void sweep(Instant now) {
    handle.createUpdate("delete from access_key where ends_at <= :now").bind("now", now).execute();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    long person = row.getLong("person");
    Long owner = row.wasNull() ? null : Long.valueOf(person);
    String role = row.getString("role");
    return new Kept(
        row.getLong("id"),
        new Cut(
            Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            owner,
            row.getString("mail"),
            role == null ? null : Role.labelled(role).orElse(Role.AGENT),
            row.getString("label"),
            Columns.time(row, "ends_at")),
        Columns.time(row, "made_at"),
        Columns.time(row, "used_at"));
  }
}
