package dev.attune.deploy.ledger;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What agents carry: conversations with people in severe need. Never a figure to compare by. */
public final class Burdens {

  private static final String CONVERSATIONS =
      "select account, agent, ticket, max(need) as need, max(happened_at) as at,"
          + " sum(case when need = 3 then 1 else 0 end) as replies from message"
          // each need, as the index begins with it; what isn't judged has none
          + " where need in (0, 1, 2, 3) and happened_at >= :since and happened_at < :until"
          + " and by_bot = false and agent is not null";

  /** Counts the calm ones so far: between two of them lies a run of severe ones. */
  private static final String WALKED =
      "select account, agent, need, replies, sum(case when need = 3 then 0 else 1 end) over"
          + " (partition by account, agent order by at, ticket) as calm from (%s) conversation";

  private static final String RUNS =
      "select account, agent, calm, count(*) as conversations,"
          + " sum(case when need = 3 then 1 else 0 end) as severe, sum(replies) as replies"
          + " from (%s) walked group by account, agent, calm";

  private static final String LAST_RUNS =
      "select account, agent, calm, conversations, severe, replies,"
          + " max(calm) over (partition by account, agent) as last_calm from (%s) run";

  private static final String CARRIED =
      "select account, agent, sum(conversations) as conversations, sum(severe) as severe,"
          + " max(severe) as longest,"
          + " max(case when calm = last_calm then severe else 0 end) as lasting,"
          + " count(*) over () as carriers from (%s) last_run group by account, agent"
          + " having sum(replies) >= :replies and max(severe) >= :run"
          + " order by case when max(case when calm = last_calm then severe else 0 end) >= :several"
          + " then 0 when max(severe) >= :several then 1 else 2 end, sum(severe) desc, account,"
          + " agent fetch first :most rows only";

  private static final String NAMED =
      "select c.*, coalesce(s.name, '') as name from (%s) c left join staff s"
          + " on s.account = c.account and s.agent = c.agent order by name, c.account, c.agent";

  private final Handle handle;

  Burdens(Handle handle) {
    this.handle = handle;
  }

  /** An agent's conversation of late, by the reply that came last, {@code at} some time. */
  public record Talk(String ticket, int need, Instant at) {}

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
                + " where need = 3 and happened_at >= :since and by_bot = false"
                + " and agent is not null group by account, agent order by account, agent")
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

  /**
   * An agent's conversations, oldest first; each once, with its gravest need.
   *
   * @param until exclusive
   */
  public List<Talk> talks(String account, String agent, Instant since, Instant until) {
    return handle
        .createQuery(
            "select ticket, max(need) as need, max(happened_at) as at from message"
                + " where account = :account and agent = :agent and happened_at >= :since"
                + " and happened_at < :until and outcome = 'reviewed' and by_bot = false"
                + " group by ticket order by at, ticket")
        .bind("account", account)
        .bind("agent", agent)
        .bind("since", since)
        .bind("until", until)
        .map(
            (row, context) ->
                new Talk(row.getString("ticket"), row.getInt("need"), Columns.time(row, "at")))
        .list();
  }

  /**
   * Whose burden is asked for.
   *
   * @param replies who gave at least so many replies to people in severe need
   * @param run who had at least so many severe conversations in a row
   * @param several a run of so many goes before everything else
   * @param most how many agents are told
   */
  public record Asked(int replies, int run, int several, int most) {}

  /**
   * What an agent carries.
   *
   * @param name empty where it isn't known
   * @param severe conversations with someone in severe need, of {@code conversations}
   * @param longest the longest run of them, by their last replies; {@code lasting} the run that
   *     hasn't ended yet, 0 for none
   */
  public record Burden(
      String account,
      String agent,
      String name,
      int conversations,
      int severe,
      int longest,
      int lasting) {}

  /**
   * What agents carry, by name.
   *
   * @param more how many others there are, who carry less
   */
  public record Carried(List<Burden> burdens, long more) {
    public Carried {
      burdens = List.copyOf(burdens);
    }
  }

  /**
   * What agents carried in a part of the desk and some time, {@code until} exclusive. Where there
   * are more than are told, those are who had several severe conversations in a row.
   */
  public Carried carried(Daily.Slice slice, Instant since, Instant until, Asked asked) {
    String conversations =
        CONVERSATIONS
            + Daily.conditions(slice).stream().map(" and "::concat).collect(joining())
            + " group by account, agent, ticket";
    Query query =
        handle.createQuery(nested(conversations, WALKED, RUNS, LAST_RUNS, CARRIED, NAMED));
    long[] carriers = {0};
    List<Burden> burdens =
        Daily.bound(query, slice)
            .bind("since", since)
            .bind("until", until)
            .bind("replies", asked.replies())
            .bind("run", asked.run())
            .bind("several", asked.several())
            .bind("most", asked.most())
            .map(
                (row, context) -> {
                  carriers[0] = row.getLong("carriers");
                  return burden(row);
                })
            .list();
    return new Carried(burdens, carriers[0] - burdens.size());
  }

  private static String nested(String innermost, String... around) {
    String sql = innermost;
    for (String one : around) {
      sql = one.replace("%s", sql);
    }
    return sql;
  }

  private static Burden burden(ResultSet row) throws SQLException {
    return new Burden(
        row.getString("account"),
        row.getString("agent"),
        row.getString("name"),
        row.getInt("conversations"),
        row.getInt("severe"),
        row.getInt("longest"),
        row.getInt("lasting"));
  }
}
