package dev.attune.deploy.ledger;

import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message as the sums by day count it: with the levels and the gap that people gave it, where
 * they did.
 *
 * @param team, brand and channel, empty where unknown
 * @param marks levels A U C E; empty unless reviewed
 * @param tags asked for only where there is a policy wall
 */
record Counted(
    long id,
    int day,
    String account,
    String ticket,
    @Nullable String agent,
    boolean byBot,
    String outcome,
    @Nullable String reason,
    String team,
    String brand,
    String channel,
    int gap,
    int need,
    int fit,
    List<Integer> marks,
    Set<String> flags,
    List<String> tags) {

  static final String WALL = "policy_wall";

  /** Of one that is entered together with its sums. */
  static final long NO_ID = 0;

  /** What is read of {@code message}. */
  static final String COLUMNS =
      "id, account, ticket, agent, by_bot, happened_at, outcome, reason, team, brand, channel,"
          + " coalesce(said_gap, gap) as counted_gap, need, fit, said_marks, acknowledgement,"
          + " understanding, action, exploration, flags";

  private static final long SECONDS_A_DAY = 86_400;

  Counted {
    marks = List.copyOf(marks);
    flags = Set.copyOf(flags);
    tags = List.copyOf(tags);
  }

  static int day(Instant at) {
    return (int) Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY);
  }

  static Instant beginning(int day) {
    return Instant.ofEpochSecond(day * SECONDS_A_DAY);
  }

  TicketId ticketId() {
    return new TicketId(account, ticket);
  }

  boolean reviewed() {
    return outcome.equals("reviewed");
  }

  /** Reviewed replies of people; bots are counted apart. */
  boolean byPerson() {
    return reviewed() && !byBot;
  }

  Counted tagged(List<String> others) {
    return new Counted(
        id, day, account, ticket, agent, byBot, outcome, reason, team, brand, channel, gap, need,
        fit, marks, flags, others);
  }

  static Counted of(ResultSet row) throws SQLException {
    return new Counted(
        row.getLong("id"),
        day(Columns.time(row, "happened_at")),
        row.getString("account"),
        row.getString("ticket"),
        row.getString("agent"),
        row.getBoolean("by_bot"),
        row.getString("outcome"),
        row.getString("reason"),
        orEmpty(row.getString("team")),
        orEmpty(row.getString("brand")),
        orEmpty(row.getString("channel")),
        row.getInt("counted_gap"),
        row.getInt("need"),
        row.getInt("fit"),
        marks(row),
        flags(row.getString("flags")),
        List.of());
  }

  private static List<Integer> marks(ResultSet row) throws SQLException {
    String said = row.getString("said_marks");
    if (said != null) {
      return said.chars().mapToObj(level -> level - '0').toList();
    }
    List<Integer> marks = new ArrayList<>();
    for (String mark : List.of("acknowledgement", "understanding", "action", "exploration")) {
      marks.add(row.getInt(mark));
    }
    return marks;
  }

  private static Set<String> flags(@Nullable String flags) {
    return flags == null || flags.isBlank() ? Set.of() : Set.of(flags.split(" ", -1));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
