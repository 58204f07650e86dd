package dev.attune.deploy.proof;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Files what {@link Filling} has entered, as lists and sums by day have it, by SQL alone. */
final class FillingDays {

  private static final String PEOPLES = " from message where outcome = 'reviewed' group by ";
  private static final String DAY = "floor(extract(epoch from happened_at) / 86400)::int";
  private static final int AGENTS_A_TEAM = 25;

  private FillingDays() {}

  /** Twenty teams, three channels, two brands; a policy wall on every twentieth reply. */
  static void fill(Statement sql) throws SQLException {
    sql.execute(
        "update message set fit = 1 + id % 5, need = (id * 7 % 13) % 4, score = id % 101,"
            + " acknowledgement = id % 3, understanding = id / 3 % 3, action = id / 7 % 3,"
            + " exploration = id / 11 % 3, channel = (array['email','chat','webform'])[1 + id % 3],"
            + " brand = case when id % 2 = 0 then 'north' else 'south' end, team = 'team ' ||"
            + " substring(agent from 2)::int / "
            + AGENTS_A_TEAM
            + ", flags = case when id % 20 = 0 then 'policy_wall' when id % 10 = 3 then 'personal'"
            + " else '' end, counted = true");
    sql.execute(
        "insert into message_label (message, label, happened_at) select id, 'flag:' || flags,"
            + " happened_at from message where flags <> ''");
    sql.execute(
        "insert into message_label (message, label, happened_at) select id, 'tag:topic ' || id % 40"
            + " / 2, happened_at from message where id % 4 = 0");
    sql.execute(
        "update ticket set csat = case when substring(number from 2)::int % 9 = 0 then 'good' when"
            + " substring(number from 2)::int % 9 = 1 then 'bad' end, reopened ="
            + " substring(number from 2)::int % 8 = 0");
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
            + keys);
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
            + ", count(*) from message where "
            + where
            + " group by "
            + DAY
            + ", account, team, "
            + name);
  }
}
