package dev.attune.deploy.proof;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Files what {@link Filling} has entered, as lists and sums by day have it, by SQL alone. */
final class FillingDays {

  private static final String PEOPLES = " from reply group by ";
  private static final String DAY = "floor(extract(epoch from happened_at) / 86400)::int";

  /** A row for each ticket of which anything is told; every reply counts. */
  private static final String OUTCOMES =
      "insert into ticket_outcome (account, ticket, on_day, gap, csat, reopened)"
          + " select r.account, r.ticket, max("
          + DAY
          + "), round(100 * avg(abs(gap)))::int, t.csat, t.reopened from reply r"
          + " join ticket t on t.account = r.account and t.number = r.ticket"
          + " where t.csat is not null or t.reopened is not null"
          + " group by r.account, r.ticket, t.csat, t.reopened";

  private static final String LABELS =
      "insert into message_label (message, label, happened_at, account, agent, team, channel, need,"
          + " fit, gap, score, outcome, note) select id, LABEL, happened_at, account, agent, team,"
          + " channel, need, fit, gap, score, outcome, note from reply";

  private FillingDays() {}

  /**
   * Of a narrow copy, as each sum would else walk through all reviews; day by day, as days come one
   * after the other.
   */
  static void fill(Statement sql) throws SQLException {
    sql.execute(
        "create temporary table reply on commit drop as select m.id, m.account, m.ticket, m.agent,"
            + " happened_at, outcome, score, gap, need, fit, acknowledgement, understanding,"
            + " action, exploration, channel, brand, team, flags, coalesce(n.state, 'none') as note"
            + " from message m left join note n on n.account = m.account"
            + " and n.message = m.message");
    sql.execute(LABELS.replace("LABEL", "'all'"));
    sql.execute(LABELS.replace("LABEL", "'account:' || account"));
    sql.execute(LABELS.replace("LABEL", "'flag:' || flags") + " where flags <> ''");
    sql.execute(LABELS.replace("LABEL", "'tag:topic ' || id % 40 / 2") + " where id % 4 = 0");
    sql.execute(LABELS.replace("LABEL", "'note:' || note") + " where note <> 'none'");
    sql.execute(
        "insert into tally (account, what, shard, amount)"
            + " select account, 'reviewed', 0, count(*) from reply group by account");
    sql.execute(
        "insert into tally (account, what, shard, amount)"
            + " select account, 'fetched', 0, count(*) from reply group by account");
    sql.execute(
        "insert into tally (account, what, shard, amount)"
            + " select account, 'tickets', 0, count(*) from ticket group by account");
    sql.execute(
        "insert into tally (account, what, shard, amount)"
            + " select account, 'note written', 0, count(*) from note where state = 'written'"
            + " group by account");
    sql.execute(
        "insert into tally (account, what, shard, amount)"
            + " select account, 'gap', 0, sum(gap) from reply group by account");
    sql.execute(OUTCOMES);
    sum(sql, "daily_desk", "account, team, brand, channel");
    sum(sql, "daily_agent", "account, agent");
    count(sql, "flag", "flags", "flags <> ''");
    count(sql, "wall", "'topic ' || id % 40 / 2", "flags = 'policy_wall'");
    count(sql, "short", "'topic ' || id % 40 / 2", "flags = 'policy_wall' and gap >= 2");
    sql.execute("update filing set until_id = (select max(id) from message)");
    sql.execute("update filing set walked_to = until_id");
  }

  private static void sum(Statement sql, String table, String keys) throws SQLException {
    List<String> sums = new ArrayList<>(List.of("count(*)"));
    alike(sums, "gap", -3, 3);
    alike(sums, "need", 0, 3);
    alike(sums, "fit", 1, 5);
    List.of("acknowledgement", "understanding", "action", "exploration")
        .forEach(mark -> sums.add("sum(" + mark + ")"));
    sql.execute(
        "insert into "
            + table
            + " select "
            + DAY
            + ", "
            + keys
            + ", "
            + String.join(", ", sums)
            + PEOPLES
            + DAY
            + ", "
            + keys
            + " order by "
            + DAY);
  }

  private static void alike(List<String> sums, String column, int from, int to) {
    for (int value = from; value <= to; value++) {
      sums.add("sum((" + column + " = " + value + ")::int)");
    }
  }

  private static void count(Statement sql, String kind, String name, String where)
      throws SQLException {
    sql.execute(
        "insert into daily_count (on_day, account, team, kind, name, amount) select "
            + DAY
            + ", account, team, '"
            + kind
            + "', "
            + name
            + ", count(*) from reply where "
            + where
            + " group by "
            + DAY
            + ", account, team, "
            + name
            + " order by "
            + DAY);
  }
}
