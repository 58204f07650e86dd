package dev.attune.deploy.ledger;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What agents carry: conversations with people in severe need. Never a figure to compare by. */
public final class Burdens {

  private static final int MOST = 100;

  private final Handle handle;

  Burdens(Handle handle) {
    this.handle = handle;
  }

  /** An agent's conversation of late, by the reply that came last, {@code at} some time. */
  public record Talk(
      String account, String agent, String name, String ticket, int need, Instant at) {}

  /**
   * An agent who has answered people in severe need.
   *
   * @param replies how many of these answers, {@code lastAt} the last of them
   */
  public record Carrier(String account, String agent, long replies, Instant lastAt) {}

  /** Who has answered people in severe need since an instant. */
  public List<Carrier> carriers(Instant since) {
    return handle
        .createQuery(
            "select account, agent, count(*) as replies, max(happened_at) as last_at from message"
                + " where need = 3 and happened_at >= :since and outcome = 'reviewed'"
                + " and by_bot = false and agent is not null group by account, agent"
                + " order by account, agent")
        .bind("since", since)
        .map(
            (row, context) ->
                new Carrier(
                    row.getString("account"),
                    row.getString("agent"),
                    row.getLong("replies"),
                    Columns.time(row, "last_at")))
        .list();
  }

  /** An agent's conversations, oldest first, {@code until} exclusive. */
  public List<Talk> talks(String account, String agent, Instant since, Instant until) {
    return of(List.of(new Staff.Agent(account, agent, "", "")), Daily.Slice.ALL, since, until);
  }

  /** Agents with so many replies to severe need, in a part of the desk. At most a hundred. */
  private List<Staff.Agent> heavy(Daily.Slice slice, Instant since, int severe) {
    // sums by agent know neither groups nor channels
    boolean summed = slice.ownAlone() || (slice.group() == null && slice.channel() == null);
    String replies =
        summed
            ? "select account, agent, need3 as severe from daily_agent where on_day >= :from"
            : "select account, agent, case when need = 3 then 1 else 0 end as severe from message"
                + " where happened_at >= :since and outcome = 'reviewed' and by_bot = false"
                + " and agent is not null";
    Query query =
        Daily.bound(
            handle.createQuery(
                "select account, agent from ("
                    + replies
                    + Daily.conditions(slice).stream().map(" and "::concat).collect(joining())
                    + ") each_reply group by account, agent having sum(severe) >= :severe"
                    + " order by sum(severe) desc, account, agent fetch first "
                    + MOST
                    + " rows only"),
            slice);
    return (summed ? query.bind("from", Counted.day(since)) : query.bind("since", since))
        .bind("severe", severe)
        .map((row, context) -> new Staff.Agent(row.getString(1), row.getString(2), "", ""))
        .list();
  }

  /**
   * The conversations of agents with so many replies to severe need, by agent, oldest first; each
   * conversation once, with its gravest need.
   *
   * @param until exclusive
   */
  public Map<String, List<Talk>> talks(
      Daily.Slice slice, Instant since, Instant until, int severe) {
    List<Staff.Agent> heavy = heavy(slice, since, severe);
    Map<String, List<Talk>> talks = new LinkedHashMap<>();
    if (!heavy.isEmpty()) {
      of(heavy, slice, since, until)
          .forEach(
              talk ->
                  talks
                      .computeIfAbsent(
                          talk.account() + "\n" + talk.agent(), who -> new ArrayList<>())
                      .add(talk));
    }
    return talks;
  }

  private List<Talk> of(List<Staff.Agent> agents, Daily.Slice slice, Instant since, Instant until) {
    List<String> part = slice.ownAlone() ? List.of() : Daily.conditions(slice);
    Query query =
        handle.createQuery(
            "select m.account, m.agent, max(coalesce(s.name, '')) as name, m.ticket,"
                + " max(m.need) as need, max(m.happened_at) as at from message m left join"
                + " staff s on s.account = m.account and s.agent = m.agent where "
                + Where.owned("m.", agents.size())
                + " and m.happened_at >= :since and m.happened_at < :until and m.outcome ="
                + " 'reviewed' and m.by_bot = false"
                + part.stream().map(" and m."::concat).collect(joining())
                + " group by m.account, m.agent, m.ticket"
                + " order by name, m.account, m.agent, at, m.ticket");
    return Where.bound(slice.ownAlone() ? query : Daily.bound(query, slice), agents)
        .bind("since", since)
        .bind("until", until)
        .map(
            (row, context) ->
                new Talk(
                    row.getString("account"),
                    row.getString("agent"),
                    row.getString("name"),
                    row.getString("ticket"),
                    row.getInt("need"),
                    Columns.time(row, "at")))
        .list();
  }
}
