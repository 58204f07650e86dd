package dev.attune.deploy.ledger;

import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Note;
import dev.attune.ticket.MessageId;
import dev.attune.verdict.Voices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reviews as rows, oldest first, a page at a time, so that any number fits in memory. */
public final class Exports {

  private static final String SELECT =
      "select m.id, m.account, m.ticket, m.message, m.agent, m.by_bot, m.happened_at, m.review,"
          + " m.verdict, m.dispute, n.state, n.vendor_note, n.settled_at, n.reason as why";

  private final Handle handle;

  private final Seal seal;

  Exports(Handle handle, Seal seal) {
    this.handle = handle;
    this.seal = seal;
  }

  /**
   * Which reviews; null where it doesn't matter.
   *
   * @param until exclusive
   * @param facets what else they must be
   * @param ownAlone whether only the owners' reviews count; with no owners, none does
   */
  public record Filter(
      @Nullable Instant since,
      @Nullable Instant until,
      Map<Facet, String> facets,
      boolean ownAlone,
      List<Staff.Agent> owners) {

    public static final Filter ALL = new Filter(null, null, Map.of(), false, List.of());

    /**
     * @throws IllegalArgumentException when a facet's value makes no sense
     */
    public Filter {
      facets = Map.copyOf(facets);
      facets.forEach(Facet::value);
      owners = List.copyOf(owners);
    }

    public Filter(
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String account,
        @Nullable String agent) {
      this(since, until, facets(account, agent), false, List.of());
    }

    private static Map<Facet, String> facets(@Nullable String account, @Nullable String agent) {
      Map<Facet, String> facets = new EnumMap<>(Facet.class);
      if (account != null) {
        facets.put(Facet.ACCOUNT, account);
      }
      if (agent != null) {
        facets.put(Facet.AGENT, agent);
      }
      return facets;
    }
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
    Place from = later(place, filter.since());
    List<ReviewRow> rows =
        query(filter)
            .bind("at", from.happenedAt())
            .bind("id", from.id())
            .bind("size", size)
            .map(
                (row, context) -> {
                  end.set(0, new Place(Columns.time(row, "happened_at"), row.getLong("id")));
                  return row(row);
                })
            .list();
    return new Page(rows, end.get(0));
  }

  /** PostgreSQL walks its index from the place on, whatever else limits the time. */
  private static Place later(Place place, @Nullable Instant since) {
    return since != null && since.isAfter(place.happenedAt())
        ? new Place(since, Long.MIN_VALUE)
        : place;
  }

  private Query query(Filter filter) {
    List<String> where = new ArrayList<>(List.of("(m.happened_at, m.id) > (:at, :id)"));
    where.addAll(Where.conditions(filter));
    Query query =
        handle.createQuery(SELECT + new Walk(filter, where, "m.happened_at, m.id", "").sql());
    return Where.bound(query, filter);
  }

  /** One message as a row, with what people said of it. */
  public Optional<ReviewRow> of(long id) {
    return handle
        .createQuery(SELECT + Where.FROM + "m.id = :id")
        .bind("id", id)
        .map((row, context) -> row(row))
        .findOne();
  }

  /** As above, by the helpdesk's own id. */
  public Optional<ReviewRow> of(String account, MessageId message) {
    return handle
        .createQuery(SELECT + Where.FROM + "m.account = :account and m.message = :message")
        .bind("account", account)
        .bind("message", message.value())
        .map((row, context) -> row(row))
        .findOne();
  }

  private ReviewRow row(ResultSet row) throws SQLException {
    try {
      return opened(row);
    } catch (SealFailure e) {
      return SealedRow.of(row);
    }
  }

  private ReviewRow opened(ResultSet row) throws SQLException {
    ReviewRow review =
        ReviewJson.read(
            seal.open(
                row.getString("review"),
                Reviews.place(row.getString("account"), row.getString("message"))));
    return review.outcome() instanceof ReviewRow.Reviewed reviewed
        ? Forgotten.with(
            review,
            new ReviewRow.Reviewed(
                reviewed.assessment(), reviewed.feedback(), note(row), voices(row)))
        : review;
  }

  private Voices voices(ResultSet row) throws SQLException {
    return row.getString("verdict") == null && row.getString("dispute") == null
        ? Voices.NONE
        : new Opinions(handle, new Rollup(handle))
            .voices(row.getString("account"), new MessageId(row.getString("message")));
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
        shown,
        id == null ? null : new MessageId(id),
        Columns.timeOrNull(row, "settled_at"),
        row.getString("why"));
  }
}
