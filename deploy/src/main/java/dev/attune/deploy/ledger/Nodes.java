package dev.attune.deploy.ledger;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The servers that work on this ledger. Each says again and again that it is alive; what a silent
 * one had taken up is free for the others, except notes that may be on their way, which wait until
 * a late write must have landed. One that was frozen, and not dead, finds its claims taken.
 */
public final class Nodes {

  private final Handle handle;
  private final String me;

  Nodes(Handle handle, String me) {
    this.handle = handle;
    this.me = me;
  }

  /** A server at work. */
  public record Node(String name, Instant beganAt, Instant beatAt) {}

  /**
   * What a server had taken up.
   *
   * @param whole false while it holds more, in a transaction that hasn't ended; that is taken over
   *     at a later look
   */
  public record TakenOver(
      String node, Instant lastBeat, int accounts, int tickets, int notes, boolean whole) {

    /** Whether there is anything to tell of. */
    boolean tells() {
      return whole || accounts + tickets + notes > 0;
    }
  }

  /** Says that we are alive. False when we weren't known: at first, or when taken for dead. */
  public boolean beat(Instant now) {
    boolean known =
        handle
                .createUpdate("update node set beat_at = :now where name = :me")
                .bind("now", now)
                .bind("me", me)
                .execute()
            == 1;
    if (!known) {
      handle
          .createUpdate("insert into node (name, began_at, beat_at) values (:me, :now, :now)")
          .bind("now", now)
          .bind("me", me)
          .execute();
    }
    return known;
  }

  /**
   * Frees what servers had that were silent since an instant. Their deaths count on the tickets and
   * notes that they were at, for it may be one of those that killed them. Never waits: what a
   * frozen one holds locked in its transaction stays its own until the next look.
   */
  public List<TakenOver> takeOver(Instant silentSince, Instant now) {
    return handle
        .createQuery(
            "select * from node where beat_at < :since and name <> :me order by name"
                + " for update skip locked")
        .bind("since", silentSince)
        .bind("me", me)
        .map(
            (row, context) ->
                new Node(
                    row.getString("name"),
                    Columns.time(row, "began_at"),
                    Columns.time(row, "beat_at")))
        .list()
        .stream()
        .map(node -> free(node, 1, " skip locked", now))
        .filter(TakenOver::tells)
        .toList();
  }

  /** We end: nothing is ours any more. */
  public TakenOver leave(Instant now) {
    return free(new Node(me, now, now), 0, "", now);
  }

  /** All known, in the order of their names. */
  public List<Node> all() {
    return handle
        .createQuery("select * from node order by name")
        .map(
            (row, context) ->
                new Node(
                    row.getString("name"),
                    Columns.time(row, "began_at"),
                    Columns.time(row, "beat_at")))
        .list();
  }

  /**
   * Whether we are the one who reads an account's feed; we become it where nobody is, or one who is
   * no longer known: it was taken for dead, took the feed after that, and died before it could say
   * that it lived. True for an account that was never read: whoever enters it first goes on.
   */
  public boolean pulls(String account) {
    int ours =
        handle
            .createUpdate(
                "update account set puller = :me"
                    + " where name = :account and (puller is null or puller = :me"
                    + " or puller not in (select name from node))")
            .bind("account", account)
            .bind("me", me)
            .execute();
    return ours == 1 || new Checkpoints(handle).of(account).isEmpty();
  }

  private TakenOver free(Node node, int deaths, String locked, Instant now) {
    int accounts =
        change(
            "update account set puller = null where name in"
                + " (select name from account where puller = :node for update"
                + locked
                + ")",
            node,
            now);
    int tickets =
        change(
            "update ticket set claimed_until = null, claimed_by = null, deaths = deaths + "
                + deaths
                + " where (account, number) in"
                + " (select account, number from ticket where claimed_by = :node for update"
                + locked
                + ")",
            node,
            now);
    int notes =
        change(
            "update note set claimed_by = null, deaths = deaths + "
                + deaths
                + ","
                + " due_at = case when state = 'planned' then :now else due_at end"
                + " where id in (select id from note where claimed_by = :node for update"
                + locked
                + ")",
            node,
            now);
    int gone =
        change(
            "delete from node where name = :node"
                + " and not exists (select 1 from account where puller = :node)"
                + " and not exists (select 1 from ticket where claimed_by = :node)"
                + " and not exists (select 1 from note where claimed_by = :node)",
            node,
            now);
    return new TakenOver(node.name(), node.beatAt(), accounts, tickets, notes, gone == 1);
  }

  private int change(String sql, Node node, Instant now) {
    var update = handle.createUpdate(sql).bind("node", node.name());
    return (sql.contains(":now") ? update.bind("now", now) : update).execute();
  }
}
