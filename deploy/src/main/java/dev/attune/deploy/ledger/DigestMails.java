package dev.attune.deploy.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Digests' mails: each is entered once, claimed by one server at a time, and tried again. */
public final class DigestMails {

  private final Handle handle;

  DigestMails(Handle handle) {
    this.handle = handle;
  }

  /** How a person wants digests. */
  public enum Wish {
    NONE,
    WEEKLY,
    MONTHLY,
    BOTH;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A mail that was claimed. */
  public record Claimed(long id, String kind, String period, String mail, int attempts) {}

  public Wish wish(long person) {
    return handle
        .createQuery("select digest from person where id = :person")
        .bind("person", person)
        .mapTo(String.class)
        .findOne()
        .map(wish -> Wish.valueOf(wish.toUpperCase(java.util.Locale.ROOT)))
        .orElse(Wish.NONE);
  }

  public void wish(long person, Wish wish) {
    handle
        .createUpdate("update person set digest = :wish where id = :person")
        .bind("wish", wish.label())
        .bind("person", person)
        .execute();
  }

  /** Addresses of the leads, QA and admins who want that kind and may sign in. */
  public List<String> wanting(String kind) {
    return handle
        .createQuery(
            "select mail from person where digest in (:kind, 'both') and shut_at is null"
                + " and role in ('admin', 'lead', 'qa') order by mail")
        .bind("kind", kind)
        .mapTo(String.class)
        .list();
  }

  /** Addresses of the leads who may sign in. */
  public List<String> leads() {
    return handle
        .createQuery(
            "select mail from person where role = 'lead' and shut_at is null order by mail")
        .mapTo(String.class)
        .list();
  }

  /** Whether that digest was planned. */
  public boolean planned(String kind, String period) {
    return handle
        .createQuery("select 1 from digest where kind = :kind and period = :period")
        .bind("kind", kind)
        .bind("period", period)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Enters a digest and its mails; fails, and is asked anew, where another was faster. */
  public void plan(String kind, String period, Collection<String> mails, Instant now) {
    handle
        .createUpdate("insert into digest (kind, period, planned_at) values (:kind, :period, :now)")
        .bind("kind", kind)
        .bind("period", period)
        .bind("now", now)
        .execute();
    for (String mail : mails) {
      handle
          .createUpdate(
              "insert into digest_mail (kind, period, mail, state, due_at, attempts)"
                  + " values (:kind, :period, :mail, 'due', :now, 0)")
          .bind("kind", kind)
          .bind("period", period)
          .bind("mail", mail)
          .bind("now", now)
          .execute();
    }
  }

  /** It is no longer wanted, with whatever wasn't sent of it. */
  void drop(String kind, String period) {
    handle
        .createUpdate("delete from digest where kind = :kind and period = :period")
        .bind("kind", kind)
        .bind("period", period)
        .execute();
  }

  /** Takes up a mail that is due; whoever claimed it before and fell silent has lost it. */
  public Optional<Claimed> claim(Instant now, Instant until) {
    Optional<Claimed> due =
        handle
            .createQuery(
                "select id, kind, period, mail, attempts from digest_mail"
                    + " where state in ('due', 'sending') and due_at <= :now"
                    + " order by due_at, id fetch first 1 rows only for update skip locked")
            .bind("now", now)
            .map(
                (row, context) ->
                    new Claimed(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("period"),
                        row.getString("mail"),
                        row.getInt("attempts") + 1))
            .findOne();
    due.ifPresent(
        mail ->
            handle
                .createUpdate(
                    "update digest_mail set state = 'sending', due_at = :until,"
                        + " attempts = :attempts where id = :id")
                .bind("until", until)
                .bind("attempts", mail.attempts())
                .bind("id", mail.id())
                .execute());
    return due;
  }

  public void sent(Claimed mail, Instant now) {
    handle
        .createUpdate(
            "update digest_mail set state = 'sent', sent_at = :now, error = null"
                + " where id = :id and attempts = :attempts")
        .bind("now", now)
        .bind("id", mail.id())
        .bind("attempts", mail.attempts())
        .execute();
  }

  /** It couldn't be sent; it is due again. */
  public void postpone(Claimed mail, Instant dueAt, String error) {
    failed(mail, "due", dueAt, error);
  }

  /** It is given up. */
  public void giveUp(Claimed mail, Instant now, String error) {
    failed(mail, "failed", now, error);
  }

  private void failed(Claimed mail, String state, Instant dueAt, String error) {
    handle
        .createUpdate(
            "update digest_mail set state = :state, due_at = :due, error = :error"
                + " where id = :id and attempts = :attempts")
        .bind("state", state)
        .bind("due", dueAt)
        .bind("error", Columns.atMost(Columns.REASON, error))
        .bind("id", mail.id())
        .bind("attempts", mail.attempts())
        .execute();
  }

  /** Of all mails of a digest: how many stand where, by state. */
  public List<String> states(String kind, String period) {
    return handle
        .createQuery(
            "select state from digest_mail where kind = :kind and period = :period order by id")
        .bind("kind", kind)
        .bind("period", period)
        .mapTo(String.class)
        .list();
  }
}
