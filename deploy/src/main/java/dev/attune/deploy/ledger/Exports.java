package dev.attune.deploy.ledger;

import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Note;
import dev.attune.ticket.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reviews as rows, oldest first, a page at a time, so that any number fits in memory. */
public final class Exports {

  private final Handle handle;

  Exports(Handle handle) {
    this.handle = handle;
  }

  /** Which reviews; null where it doesn't matter. Until is exclusive. */
  public record Filter(
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable String account,
      @Nullable String agent) {

    public static final Filter ALL = new Filter(null, null, null, null);
  }

  /** Where a page ended. */
  public record Place(Instant happenedAt, long id) {
    public static final Place START = new Place(Instant.EPOCH, Long.MIN_VALUE);
  }

  /** Rows and where to go on; no rows: it was the last. */
  public record Page(List<ReviewRow> rows, Place end) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  public Page after(Place place, Filter filter, int size) {
    List<Place> end = new ArrayList<>(List.of(place));
    List<ReviewRow> rows =
        query(filter)
            .bind("at", place.happenedAt())
            .bind("id", place.id())
            .bind("size", size)
            .map(
                (row, context) -> {
                  end.set(0, new Place(Columns.time(row, "happened_at"), row.getLong("id")));
                  return row(row);
                })
            .list();
    return new Page(rows, end.get(0));
  }

  private Query query(Filter filter) {
    List<String> where = new ArrayList<>(List.of("(m.happened_at, m.id) > (:at, :id)"));
    if (filter.since() != null) {
      where.add("m.happened_at >= :since");
    }
    if (filter.until() != null) {
      where.add("m.happened_at < :until");
    }
    if (filter.account() != null) {
      where.add("m.account = :account");
    }
    if (filter.agent() != null) {
      where.add("m.agent = :agent");
    }
    Query query =
        handle.createQuery(
            "select m.id, m.happened_at, m.review, n.state, n.vendor_note, n.settled_at"
                + " from message m"
                + " left join note n on n.account = m.account and n.message = m.message where "
                + String.join(" and ", where)
                + " order by m.happened_at, m.id fetch first :size rows only");
    return bound(query, filter);
  }

  private static Query bound(Query query, Filter filter) {
    if (filter.since() != null) {
      query.bind("since", filter.since());
    }
    if (filter.until() != null) {
      query.bind("until", filter.until());
    }
    if (filter.account() != null) {
      query.bind("account", filter.account());
    }
    if (filter.agent() != null) {
      query.bind("agent", filter.agent());
    }
    return query;
  }

  private static ReviewRow row(ResultSet row) throws SQLException {
    ReviewRow review = ReviewJson.read(row.getString("review"));
    return review.outcome() instanceof ReviewRow.Reviewed reviewed
        ? Forgotten.with(
            review, new ReviewRow.Reviewed(reviewed.assessment(), reviewed.feedback(), note(row)))
        : review;
  }

  private static Note note(ResultSet row) throws SQLException {
    String state = row.getString("state");
    if (state == null) {
      return Note.NONE;
    }
    String id = row.getString("vendor_note");
    Note.State shown =
        state.equals("sending")
            ? Note.State.PLANNED
            : Note.State.valueOf(state.toUpperCase(Locale.ROOT));
    return new Note(
        shown, id == null ? null : new MessageId(id), Columns.timeOrNull(row, "settled_at"));
  }
}
