package dev.attune.deploy.ledger;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Exports.Place;
import dev.attune.deploy.preview.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is found of reviews without opening them, the newest first, a page at a time. */
public final class StoredMarks {

  private final Handle handle;

  StoredMarks(Handle handle) {
    this.handle = handle;
  }

  /**
   * A page.
   *
   * @param end where the next begins; null on the last
   */
  public record Page(List<Stored> reviews, @Nullable Place end) {
    public Page {
      reviews = List.copyOf(reviews);
    }
  }

  /**
   * The page behind a place, or the first.
   *
   * @param before null for the first
   */
  public Page page(Filter filter, @Nullable Place before, int size) {
    List<String> where = new ArrayList<>(Where.conditions(filter));
    where.add("m.outcome = 'reviewed' and m.score is not null");
    if (before != null) {
      where.add("(m.happened_at, m.id) < (:at, :id)");
    }
    var query =
        handle.createQuery(
            "select m.id, m.account, m.ticket, m.happened_at, m.need, m.acknowledgement,"
                + " m.understanding, m.action, m.exploration, m.flags, m.score"
                + new Walk(filter, where, Walk.NEWEST, "").sql());
    if (before != null) {
      query.bind("at", before.happenedAt()).bind("id", before.id());
    }
    List<Place> end = new ArrayList<>();
    List<Stored> reviews =
        Where.bound(query, filter)
            .bind("size", size + 1) // one more, to know whether there is a next page
            .map(
                (row, context) -> {
                  end.add(new Place(Columns.time(row, "happened_at"), row.getLong("id")));
                  return stored(row);
                })
            .list();
    return reviews.size() > size
        ? new Page(reviews.subList(0, size), end.get(size - 1))
        : new Page(reviews, null);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    Map<MarkName, Integer> marks = new EnumMap<>(MarkName.class);
    for (MarkName name : MarkName.values()) {
      marks.put(name, row.getInt(name.label()));
    }
    return new Stored(
        row.getLong("id"),
        row.getString("account"),
        row.getString("ticket"),
        row.getInt("need"),
        marks,
        flags(row.getString("flags")),
        row.getInt("score"));
  }

  private static Set<Flag> flags(@Nullable String labels) {
    return Stream.of(Objects.requireNonNullElse(labels, "").split(" ", -1))
        .filter(label -> !label.isEmpty())
        .map(label -> Flag.valueOf(label.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }
}
