package dev.attune.deploy.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Runs of severe conversations that leads were told of by mail, the last one of each agent. A newer
 * run takes an older one's place, with the mails of it.
 */
public final class SevereRuns {

  /** How its mails are called among those of digests. */
  public static final String MAILS = "pause";

  private final Handle handle;

  SevereRuns(Handle handle) {
    this.handle = handle;
  }

  /**
   * A run that was told.
   *
   * @param conversations how many it had by then
   * @param lastAt of its newest conversation that is known
   */
  public record Told(
      long id, String account, String agent, int conversations, Instant toldAt, Instant lastAt) {}

  /** The last one of an agent. */
  public Optional<Told> of(String account, String agent) {
    return one(
        handle
            .createQuery("select * from severe_run where account = :account and agent = :agent")
            .bind("account", account)
            .bind("agent", agent));
  }

  public Optional<Told> numbered(long id) {
    return one(handle.createQuery("select * from severe_run where id = :id").bind("id", id));
  }

  /** It went on, and is the same run still. */
  public void wentOn(Told told, Instant lastAt) {
    handle
        .createUpdate("update severe_run set last_at = :last where id = :id and last_at < :last")
        .bind("last", lastAt)
        .bind("id", told.id())
        .execute();
  }

  /**
   * Enters a run and a mail to each of these addresses. Fails, and is asked anew, where another
   * server entered the agent's first one meanwhile.
   *
   * @param before the agent's last one; when another server has put a newer one in its place
   *     meanwhile, nothing is entered
   */
  public void tell(Told run, Optional<Told> before, Collection<String> mails) {
    if (before.isPresent() && !drop(before.get())) {
      return;
    }
    long id =
        handle
            .createUpdate(
                "insert into severe_run (account, agent, conversations, told_at, last_at)"
                    + " values (:account, :agent, :conversations, :told, :last)")
            .bind("account", run.account())
            .bind("agent", run.agent())
            .bind("conversations", run.conversations())
            .bind("told", run.toldAt())
            .bind("last", run.lastAt())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    new DigestMails(handle).plan(MAILS, Long.toString(id), mails, run.toldAt());
  }

  void forget(String account, String agent) {
    of(account, agent).ifPresent(this::drop);
  }

  /** False when it wasn't there any more. */
  private boolean drop(Told run) {
    boolean there =
        handle.createUpdate("delete from severe_run where id = :id").bind("id", run.id()).execute()
            == 1;
    new DigestMails(handle).drop(MAILS, Long.toString(run.id()));
    return there;
  }

  private static Optional<Told> one(Query query) {
    return query.map((row, context) -> told(row)).findOne();
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        row.getLong("id"),
        row.getString("account"),
        row.getString("agent"),
        row.getInt("conversations"),
        Columns.time(row, "told_at"),
        Columns.time(row, "last_at"));
  }
}
