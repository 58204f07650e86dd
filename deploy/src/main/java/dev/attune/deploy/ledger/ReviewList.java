package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Exports.Filter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reviews as a list to look through: levels and names, no words of a ticket. A page begins where
 * the one before ended, so that the thousandth costs what the first does.
 */
public final class ReviewList {

  private static final String COLUMNS =
      "select m.id, m.account, m.ticket, m.agent, s.name as agent_name, m.by_bot, m.happened_at,"
          + " m.outcome, m.reason, m.channel, m.team, m.fit, m.need, m.gap, m.score,"
          + " m.acknowledgement, m.understanding, m.action, m.exploration, m.flags, m.verdict,"
          + " m.dispute, n.state as note_state";

  private static final String NAMES =
      " left join staff s on s.account = m.account and s.agent = m.agent";

  private final Handle handle;

  ReviewList(Handle handle) {
    this.handle = handle;
  }

  /** In which order; the first column is what a page is told to begin behind. */
  public enum Sort {
    NEWEST("0", "<", "desc", "1 = 1"),
    OLDEST("0", ">", "asc", "1 = 1"),
    WIDEST_GAP("m.gap", "<", "desc", "m.gap is not null"),
    LOWEST_SCORE("m.score", ">", "asc", "m.score is not null");

    private final String by;
    private final String behind;
    private final String direction;
    private final String sense;

    Sort(String by, String behind, String direction, String sense) {
      this.by = by;
      this.behind = behind;
      this.direction = direction;
      this.sense = sense;
    }

    public static Optional<Sort> labelled(String label) {
      return Stream.of(values())
          .filter(sort -> sort.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label))
          .findFirst();
    }

    private String key() {
      return by.equals("0") ? "m.happened_at, m.id" : by + ", m.happened_at, m.id";
    }

    private String marker() {
      return by.equals("0") ? ":at, :id" : ":rank, :at, :id";
    }

    private String order() {
      return Stream.of(key().split(", ", -1))
          .map(column -> column + " " + direction)
          .reduce((a, b) -> a + ", " + b)
          .orElseThrow();
    }
  }

  /** Where a page ended; {@code rank} is the gap or score that is sorted by. */
  public record Place(int rank, Instant at, long id) {

    /** As it travels through a browser. */
    public String text() {
      return rank + "~" + at + "~" + id;
    }

    /**
     * Reads it back.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Place read(String text) {
      try {
        String[] parts = text.split("~", -1);
        return new Place(
            Integer.parseInt(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]));
      } catch (ArrayIndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
        throw new IllegalArgumentException("after is what the page before told.", e);
      }
    }
  }

  /** One message; null where something is unknown or doesn't apply. */
  public record Line(
      long id,
      String account,
      String ticket,
      @Nullable String agent,
      @Nullable String agentName,
      boolean byBot,
      Instant at,
      String outcome,
      @Nullable String reason,
      @Nullable String channel,
      @Nullable String group,
      @Nullable Integer fit,
      @Nullable Integer need,
      @Nullable Integer gap,
      @Nullable Integer score,
      List<Integer> marks,
      List<String> flags,
      String note,
      @Nullable String verdict,
      @Nullable String dispute) {

    public Line {
      marks = List.copyOf(marks);
      flags = List.copyOf(flags);
    }

    /** Where a list so sorted goes on behind this line. */
    public Place place(Sort sort) {
      Integer rank = sort == Sort.WIDEST_GAP ? gap : sort == Sort.LOWEST_SCORE ? score : null;
      return new Place(rank == null ? 0 : rank, at, id);
    }
  }

  /** The lines behind a place, or from the start; messages that were merged are left out. */
  public List<Line> page(Filter filter, Sort sort, @Nullable Place after, int size) {
    List<String> where = new ArrayList<>(Where.conditions(filter));
    where.add(sort.sense);
    if (!filter.facets().containsKey(Facet.OUTCOME)) {
      where.add("m.outcome <> 'merged'");
    }
    if (after != null) {
      where.add("(" + sort.key() + ") " + sort.behind + " (" + sort.marker() + ")");
    }
    Query query = handle.createQuery(COLUMNS + new Walk(filter, where, sort.order(), NAMES).sql());
    if (after != null) {
      query.bind("at", after.at()).bind("id", after.id());
      if (!sort.by.equals("0")) {
        query.bind("rank", after.rank());
      }
    }
    return Where.bound(query, filter).bind("size", size).map((row, context) -> line(row)).list();
  }

  private static Line line(ResultSet row) throws SQLException {
    List<Integer> marks = new ArrayList<>();
    for (String mark : List.of("acknowledgement", "understanding", "action", "exploration")) {
      Integer level = whole(row, mark);
      if (level != null) {
        marks.add(level);
      }
    }
    String flags = row.getString("flags");
    String state = row.getString("note_state");
    return new Line(
        row.getLong("id"),
        row.getString("account"),
        row.getString("ticket"),
        row.getString("agent"),
        row.getString("agent_name"),
        row.getBoolean("by_bot"),
        Columns.time(row, "happened_at"),
        row.getString("outcome"),
        row.getString("reason"),
        row.getString("channel"),
        row.getString("team"),
        whole(row, "fit"),
        whole(row, "need"),
        whole(row, "gap"),
        whole(row, "score"),
        marks,
        flags == null || flags.isBlank() ? List.of() : List.of(flags.split(" ", -1)),
        state == null ? "none" : state.equals("sending") ? "planned" : state,
        row.getString("verdict"),
        row.getString("dispute"));
  }

  private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(value);
  }
}
