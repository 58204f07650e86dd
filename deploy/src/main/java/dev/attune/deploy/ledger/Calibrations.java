package dev.attune.deploy.ledger;

import dev.attune.deploy.calibration.Candidate;
import dev.attune.deploy.ledger.Exports.Filter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Calibrations: who rates which replies, and how far they are. */
public final class Calibrations {

  private static final int LONGEST_DRAWN_FROM = 2000;

  private static final String SESSION =
      "select c.*, (select count(*) from calibration_item i where i.calibration = c.id) as replies"
          + " from calibration c";

  private final Handle handle;

  Calibrations(Handle handle) {
    this.handle = handle;
  }

  /**
   * One that is to be opened.
   *
   * @param drawnFrom the filter, in words
   * @param raters addresses of people
   */
  public record Opening(
      String name, String madeBy, String drawnFrom, long seed, List<String> raters) {
    public Opening {
      raters = List.copyOf(raters);
    }
  }

  /** A rater and how many replies they have rated or passed over. */
  public record Rater(String mail, long done) {}

  /**
   * An opened one.
   *
   * @param replies how many there are to rate; fewer than were drawn where some were forgotten
   * @param closedAt null while it is being rated
   */
  public record Session(
      long id,
      String name,
      String madeBy,
      Instant madeAt,
      String drawnFrom,
      long seed,
      @Nullable Instant closedAt,
      long replies,
      List<Rater> raters) {

    public Session {
      raters = List.copyOf(raters);
    }

    public boolean closed() {
      return closedAt != null;
    }

    public boolean isRatedBy(String mail) {
      return raters.stream().anyMatch(rater -> rater.mail().equals(mail));
    }

    private Session with(List<Rater> others) {
      return new Session(id, name, madeBy, madeAt, drawnFrom, seed, closedAt, replies, others);
    }
  }

  /** Reviewed replies of people that a sample may be drawn from: the newest that fit. */
  public List<Candidate> candidates(Filter filter, int most) {
    List<String> where = new ArrayList<>(Where.conditions(filter));
    where.add("m.outcome = 'reviewed' and m.by_bot = false");
    where.add("m.need is not null and m.fit is not null");
    return Where.bound(
            handle.createQuery(
                "select m.id, m.account, m.message, m.need, m.fit, m.channel"
                    + new Walk(filter, where, Walk.NEWEST, "").sql()),
            filter)
        .bind("size", most)
        .map(
            (row, context) ->
                new Candidate(
                    row.getLong("id"),
                    row.getString("account"),
                    row.getString("message"),
                    row.getInt("need"),
                    row.getInt("fit"),
                    Objects.requireNonNullElse(row.getString("channel"), "")))
        .list();
  }

  /** Opens one, still without replies. */
  public long open(Opening opening, Instant now) {
    long id =
        handle
            .createUpdate(
                "insert into calibration (name, made_by, made_at, drawn_from, seed)"
                    + " values (:name, :by, :now, :from, :seed)")
            .bind("name", opening.name())
            .bind("by", opening.madeBy())
            .bind("now", now)
            .bind("from", Columns.atMost(LONGEST_DRAWN_FROM, opening.drawnFrom()))
            .bind("seed", opening.seed())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    int place = 0;
    for (String rater : opening.raters()) {
      handle
          .createUpdate(
              "insert into calibration_rater (calibration, rater, place)"
                  + " values (:id, :rater, :place)")
          .bind("id", id)
          .bind("rater", rater)
          .bind("place", place++)
          .execute();
    }
    return id;
  }

  /** The newest first. */
  public List<Session> all() {
    return handle
        .createQuery(SESSION + " order by c.id desc fetch first 200 rows only")
        .map((row, context) -> session(row))
        .list()
        .stream()
        .map(session -> session.with(raters(session.id())))
        .toList();
  }

  public Optional<Session> of(long id) {
    return handle
        .createQuery(SESSION + " where c.id = :id")
        .bind("id", id)
        .map((row, context) -> session(row))
        .findOne()
        .map(session -> session.with(raters(id)));
  }

  /** Ends the rating; false where it had ended already. */
  public boolean close(long id, Instant now) {
    return handle
            .createUpdate(
                "update calibration set closed_at = :now where id = :id and closed_at is null")
            .bind("id", id)
            .bind("now", now)
            .execute()
        == 1;
  }

  /**
   * Closes those in which nobody has anything left to rate: a forgotten reply, or a rater who was
   * removed, shut out or made an agent, may have been the last that was waited for.
   */
  public void closeFinished(Instant now) {
    finished().forEach(id -> close(id, now));
  }

  /** The same for this one alone. */
  public void closeFinished(long id, Instant now) {
    if (finished().contains(id)) {
      close(id, now);
    }
  }

  private List<Long> finished() {
    return handle
        .createQuery(
            "select c.id from calibration c where c.closed_at is null and not exists (select 1"
                + " from calibration_rater r join calibration_item i"
                + " on i.calibration = r.calibration left join calibration_rating g"
                + " on g.calibration = i.calibration and g.place = i.place and g.rater = r.rater"
                + " where r.calibration = c.id and g.place is null"
                + " and r.rater not like :removed and not exists (select 1 from person p"
                + " where p.mail = lower(r.rater) and (p.shut_at is not null or p.role = 'agent')))"
                + " order by c.id")
        .bind("removed", Removal.TOMBSTONE + "%")
        .mapTo(Long.class)
        .list();
  }

  /** Forgets it with all that was said in it. */
  public void drop(long id) {
    handle.createUpdate("delete from calibration where id = :id").bind("id", id).execute();
  }

  private List<Rater> raters(long id) {
    return handle
        .createQuery(
            "select r.rater, (select count(*) from calibration_rating g"
                + " where g.calibration = r.calibration and g.rater = r.rater) as done"
                + " from calibration_rater r where r.calibration = :id order by r.place")
        .bind("id", id)
        .map((row, context) -> new Rater(row.getString("rater"), row.getLong("done")))
        .list();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getLong("id"),
        row.getString("name"),
        row.getString("made_by"),
        Columns.time(row, "made_at"),
        row.getString("drawn_from"),
        row.getLong("seed"),
        Columns.timeOrNull(row, "closed_at"),
        row.getLong("replies"),
        List.of());
  }
}
