package dev.attune.deploy.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What agents carry: conversations with people in severe need. Never a figure to compare by. */
public final class Burdens {

  private static final int MOST = 100;

  private final Handle handle;

  Burdens(Handle handle) {
    this.handle = handle;
  }

  /** An agent's conversation of late, by the reply that came last. */
  public record Talk(String account, String agent, String name, String ticket, int need) {}

  /** Agents with so many replies to severe need, or the owners. At most a hundred. */
  private List<Staff.Agent> heavy(Daily.Slice slice, Instant since, int severe) {
    return Where.bound(
            handle.createQuery(
                "select account, agent from daily_agent where on_day >= :from"
                    + (slice.ownAlone() ? " and " + Where.owned("", slice.owners().size()) : "")
                    + " group by account, agent having sum(need3) >= :severe"
                    + " order by sum(need3) desc, account, agent fetch first "
                    + MOST
                    + " rows only"),
            slice.owners())
        .bind("from", Counted.day(since))
        .bind("severe", severe)
        .map((row, context) -> new Staff.Agent(row.getString(1), row.getString(2), "", ""))
        .list();
  }

  /**
   * The conversations of agents with so many replies to severe need, by agent, oldest first; each
   * conversation once, with its gravest need.
   */
  public Map<String, List<Talk>> talks(Daily.Slice slice, Instant since, int severe) {
    List<Staff.Agent> heavy = heavy(slice, since, severe);
    Map<String, List<Talk>> talks = new LinkedHashMap<>();
    if (heavy.isEmpty()) {
      return talks;
    }
    Where.bound(
            handle.createQuery(
                "select m.account, m.agent, max(coalesce(s.name, '')) as name, m.ticket,"
                    + " max(m.need) as need, max(m.happened_at) as at from message m left join"
                    + " staff s on s.account = m.account and s.agent = m.agent where "
                    + Where.owned("m.", heavy.size())
                    + " and m.happened_at >= :since and m.outcome = 'reviewed'"
                    + " and m.by_bot = false group by m.account, m.agent, m.ticket"
                    + " order by name, m.account, m.agent, at, m.ticket"),
            heavy)
        .bind("since", since)
        .map(
            (row, context) ->
                new Talk(
                    row.getString("account"),
                    row.getString("agent"),
                    row.getString("name"),
                    row.getString("ticket"),
                    row.getInt("need")))
        .forEach(
            talk ->
                talks
                    .computeIfAbsent(talk.account() + "\n" + talk.agent(), who -> new ArrayList<>())
                    .add(talk));
    return talks;
  }
}
