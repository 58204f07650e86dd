package dev.attune.deploy.ledger;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What agents carry: conversations with people in severe need. Never a figure to compare by. */
public final class Burdens {

  /**
   * An agent's replies in the order of time, each its need and its ticket, by an index alone. Agent
   * by agent, since sorting all replies by their agents' names takes longer than all else.
   */
  private static final String REPLIES =
      "select a.account, a.agent, (select array_agg(cast(m.need as varchar) || m.ticket"
          + " order by m.happened_at, m.ticket) from message m where m.agent = a.agent"
          + " and m.account = a.account and m.happened_at >= :since and m.happened_at < :until"
          + " and m.by_bot = false and m.need is not null";

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
      int lasting) {

    Burden named(String known) {
      return new Burden(account, agent, known, conversations, severe, longest, lasting);
    }
  }

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
    Carrying carrying =
        Daily.bound(handle.createQuery(replies(slice, since, until)), slice)
            .bind("since", since)
            .bind("until", until)
            .reduceResultSet(
                new Carrying(),
                (gathered, row, context) -> {
                  Array replies = row.getArray(3);
                  if (replies != null) {
                    gathered.add(row.getString(1), row.getString(2), (Object[]) replies.getArray());
                  }
                  return gathered;
                });
    Carried carried = carrying.carried(asked);
    return new Carried(named(carried.burdens()), carried.more());
  }

  /** Of those whose days have a reply; of which part of the desk, the replies themselves tell. */
  private static String replies(Daily.Slice slice, Instant since, Instant until) {
    String part =
        Stream.of("team", "channel")
            .filter(column -> !slice.ownAlone() && part(slice, column) != null)
            .map(column -> " and m." + column + " = :" + column)
            .collect(joining());
    Days days = new Days(Counted.day(since), Counted.day(until) + 1);
    Daily.Slice whose =
        new Daily.Slice(slice.account(), null, null, slice.ownAlone(), slice.owners());
    String agents =
        Stream.concat(Stream.of(days.within()), Daily.conditions(whose).stream())
            .collect(joining(" and "));
    return REPLIES
        + part
        + ") from (select distinct account, agent from daily_agent where "
        + agents
        + ") a";
  }

  private static @Nullable String part(Daily.Slice slice, String column) {
    return column.equals("team") ? slice.group() : slice.channel();
  }

  /** With their names, and by them. */
  private List<Burden> named(List<Burden> burdens) {
    Map<List<String>, String> names =
        new Staff(handle).names(burdens.stream().map(Burden::agent).distinct().toList());
    return burdens.stream()
        .map(one -> one.named(names.getOrDefault(List.of(one.account(), one.agent()), "")))
        .sorted(
            Comparator.comparing(Burden::name)
                .thenComparing(Burden::account)
                .thenComparing(Burden::agent))
        .toList();
  }
}
