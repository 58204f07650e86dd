package dev.attune.deploy.ledger;

import dev.attune.deploy.calibration.Rated;
import dev.attune.deploy.calibration.Rating;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The replies of one calibration and what was said of them; goes with a reply that is forgotten.
 */
public final class Ratings {

  private final Handle handle;
  private final long calibration;

  Ratings(Handle handle, long calibration) {
    this.handle = handle;
    this.calibration = calibration;
  }

  /**
   * A reply to rate.
   *
   * @param place from 0 on; there are gaps where replies were forgotten
   */
  public record Item(int place, long review, TicketId ticket, MessageId message) {}

  /**
   * What a rater said of a reply.
   *
   * @param rating null where they passed it over
   */
  public record Said(@Nullable Rating rating) {}

  /** Puts a reply into the sample, with what the machine has found of it. */
  public void put(int place, String account, MessageId message, Rating machine) {
    handle
        .createUpdate(
            "insert into calibration_item (calibration, place, account, message, need, fit, levels,"
                + " flags) values (:id, :place, :account, :message, :need, :fit, :levels, :flags)")
        .bind("id", calibration)
        .bind("place", place)
        .bind("account", account)
        .bind("message", message.value())
        .bind("need", machine.need())
        .bind("fit", machine.fit())
        .bind("levels", RatingColumns.levels(machine))
        .bind("flags", RatingColumns.flags(machine))
        .execute();
  }

  public List<Item> items() {
    return handle
        .createQuery(
            "select i.place, m.id, m.account, m.ticket, m.message from calibration_item i"
                + " join message m on m.account = i.account and m.message = i.message"
                + " where i.calibration = :id order by i.place")
        .bind("id", calibration)
        .map((row, context) -> item(row))
        .list();
  }

  public Optional<Item> item(int place) {
    return items().stream().filter(item -> item.place() == place).findFirst();
  }

  /**
   * Says what a rater thinks, in the place of what they said before; closes the calibration with
   * the last word of all.
   *
   * @param rating null to pass the reply over
   * @return false when the calibration is closed already; nothing was written then
   */
  public boolean say(int place, String rater, @Nullable Rating rating, Instant now) {
    boolean open =
        handle
            .createQuery("select closed_at from calibration where id = :id for update")
            .bind("id", calibration)
            .map((row, context) -> row.getObject(1) == null)
            .one();
    if (open) {
      replace(place, rater, rating, now);
      new Calibrations(handle).closeFinished(calibration, now);
    }
    return open;
  }

  private void replace(int place, String rater, @Nullable Rating rating, Instant now) {
    handle
        .createUpdate(
            "delete from calibration_rating where calibration = :id and place = :place"
                + " and rater = :rater")
        .bind("id", calibration)
        .bind("place", place)
        .bind("rater", rater)
        .execute();
    handle
        .createUpdate(
            "insert into calibration_rating (calibration, place, rater, said_at, need, fit,"
                + " levels, flags, accuracy, awareness) values (:id, :place, :rater, :now, :need,"
                + " :fit, :levels, :flags, :accuracy, :awareness)")
        .bind("id", calibration)
        .bind("place", place)
        .bind("rater", rater)
        .bind("now", now)
        .bindByType("need", rating == null ? null : rating.need(), Integer.class)
        .bindByType("fit", rating == null ? null : rating.fit(), Integer.class)
        .bindByType("levels", rating == null ? null : RatingColumns.levels(rating), String.class)
        .bindByType("flags", rating == null ? null : RatingColumns.flags(rating), String.class)
        .bindByType("accuracy", rating == null ? null : rating.accuracy(), Integer.class)
        .bindByType("awareness", rating == null ? null : rating.awareness(), Integer.class)
        .execute();
  }

  /** What a rater has said so far, by place. */
  public Map<Integer, Said> by(String rater) {
    return handle
        .createQuery(
            "select * from calibration_rating where calibration = :id and rater = :rater"
                + " order by place")
        .bind("id", calibration)
        .bind("rater", rater)
        .reduceResultSet(
            new LinkedHashMap<>(),
            (said, row, context) -> {
              said.put(row.getInt("place"), new Said(RatingColumns.rating(row).orElse(null)));
              return said;
            });
  }

  /** Everything that was said, for when the calibration is closed. */
  public List<Rated> all(List<String> raters) {
    Map<String, Map<Integer, Said>> said = new LinkedHashMap<>();
    raters.forEach(rater -> said.put(rater, by(rater)));
    Map<Integer, Rating> machine = machine();
    return items().stream()
        .map(
            item -> {
              Map<String, Rating> people = new LinkedHashMap<>();
              said.forEach(
                  (rater, ratings) -> {
                    Said one = ratings.get(item.place());
                    if (one != null && one.rating() != null) {
                      people.put(rater, one.rating());
                    }
                  });
              return new Rated(
                  item.place(),
                  item.review(),
                  item.ticket().account(),
                  item.ticket().number(),
                  Objects.requireNonNull(machine.get(item.place())),
                  people);
            })
        .toList();
  }

  private Map<Integer, Rating> machine() {
    return handle
        .createQuery(
            "select i.*, cast(null as int) as accuracy, cast(null as int) as awareness"
                + " from calibration_item i where calibration = :id")
        .bind("id", calibration)
        .reduceResultSet(
            new LinkedHashMap<>(),
            (found, row, context) -> {
              found.put(row.getInt("place"), RatingColumns.rating(row).orElseThrow());
              return found;
            });
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getInt("place"),
        row.getLong("id"),
        new TicketId(row.getString("account"), row.getString("ticket")),
        new MessageId(row.getString("message")));
  }
}
