package dev.attune.deploy.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tickets approved for practice; go with the review when it is forgotten. */
public final class PracticeShelf {

  private static final String SELECT =
      "select m.id, m.channel, p.fingerprint from practice_ticket p"
          + " join message m on m.account = p.account and m.message = p.message";

  private final Handle handle;

  PracticeShelf(Handle handle) {
    this.handle = handle;
  }

  /**
   * One of them.
   *
   * @param review number of the review whose reply is to be written anew
   * @param channel empty where unknown
   * @param fingerprint of what was approved
   */
  public record Approved(long review, String channel, String fingerprint) {}

  /** Approves what reads like this, in the place of what was approved of the same review before. */
  public void approve(long review, String by, String fingerprint, Instant now) {
    withdraw(review);
    handle
        .createUpdate(
            "insert into practice_ticket (account, message, approved_by, approved_at, fingerprint)"
                + " select account, message, :by, :now, :fingerprint from message where id = :id")
        .bind("by", by)
        .bind("now", now)
        .bind("fingerprint", fingerprint)
        .bind("id", review)
        .execute();
  }

  public void withdraw(long review) {
    handle
        .createUpdate(
            "delete from practice_ticket where exists (select 1 from message m where m.id = :id"
                + " and m.account = practice_ticket.account"
                + " and m.message = practice_ticket.message)")
        .bind("id", review)
        .execute();
  }

  /** The latest approved first. */
  public List<Approved> all() {
    return handle
        .createQuery(SELECT + " order by p.approved_at desc, m.id fetch first 100 rows only")
        .map((row, context) -> approved(row))
        .list();
  }

  public Optional<Approved> of(long review) {
    return handle
        .createQuery(SELECT + " where m.id = :id")
        .bind("id", review)
        .map((row, context) -> approved(row))
        .findOne();
  }

  private static Approved approved(ResultSet row) throws SQLException {
    return new Approved(
        row.getLong("id"),
        Objects.requireNonNullElse(row.getString("channel"), ""),
        row.getString("fingerprint"));
  }
}
