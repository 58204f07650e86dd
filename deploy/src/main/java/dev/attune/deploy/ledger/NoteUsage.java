package dev.attune.deploy.ledger;

import dev.attune.note.NotePolicy.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What agents were given lately. Who plans by it is alone with the agent until the transaction is
 * over: two at once would both find the last note of the day still free.
 */
record NoteUsage(Handle handle) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  /** Planned notes included; all unknown agents, null, count as one. */
  Usage of(String account, @Nullable String agent, Instant now) {
    hold(account, agent);
    return handle
        .createQuery(
            "select sum(case when planned_at > :day then 1 else 0 end),"
                + " sum(case when kind = 'highlight' then 1 else 0 end) from note"
                + " where account = :account and planned_at > :week"
                + " and (agent = :agent or (agent is null and :agent is null))"
                + " and state in ('planned', 'sending', 'written')")
        .bind("account", account)
        .bind("agent", agent)
        .bind("day", now.minus(DAY))
        .bind("week", now.minus(WEEK))
        .map((row, context) -> new Usage(row.getInt(1), row.getInt(2)))
        .one();
  }

  /** Whoever has written on a ticket is entered before a note of theirs is planned. */
  private void hold(String account, @Nullable String agent) {
    String row =
        agent == null
            ? "select name from account where name = :account for update"
            : "select agent from staff where account = :account and agent = :agent for update";
    handle
        .createQuery(row)
        .bind("account", account)
        .bindMap(agent == null ? Map.of() : Map.of("agent", agent))
        .mapTo(String.class)
        .list();
  }
}
