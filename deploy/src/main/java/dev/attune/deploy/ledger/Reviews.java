package dev.attune.deploy.ledger;

import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.MergedInto;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What became of each message: entered once, replaced when it was edited. */
public final class Reviews {

  /** The fingerprint of a message whose quotes were forgotten. */
  public static final String FORGOTTEN = "gone";

  private final Handle handle;
  private final Tally tally;
  private final Rollup rollup;
  private final Seal seal;

  Reviews(Handle handle, Tally tally, Rollup rollup, Seal seal) {
    this.handle = handle;
    this.tally = tally;
    this.rollup = rollup;
    this.seal = seal;
  }

  /** Where a review stands, for its seal. */
  static String place(String account, String message) {
    return account + '\n' + message;
  }

  /**
   * A message's review as it is kept; without the texts of its messages, which are not.
   *
   * @param fingerprint of all that the judgement rests on
   * @param wording of the reply and what was said before it alone
   * @param happenedAt when it was written, or judged where that is unknown
   */
  public record Entry(String fingerprint, String wording, Instant happenedAt, ReviewRow row) {

    /** One that rests on nothing that is said later. */
    public Entry(String fingerprint, Instant happenedAt, ReviewRow row) {
      this(fingerprint, fingerprint, happenedAt, row);
    }
  }

  /** The fingerprints of all messages known of a ticket. */
  public Map<MessageId, String> fingerprints(TicketId ticket) {
    return handle
        .createQuery(
            "select message, fingerprint from message"
                + " where account = :account and ticket = :ticket")
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .reduceResultSet(
            new java.util.HashMap<>(),
            (known, row, context) -> {
              known.put(new MessageId(row.getString(1)), row.getString(2));
              return known;
            });
  }

  /**
   * Enters reviews of a ticket's messages, each in the place of an earlier one of the same message,
   * and has them filed and counted.
   */
  public void enter(TicketId ticket, Collection<Entry> entries) {
    new Entering(handle, tally, rollup, seal).enter(ticket, entries);
  }

  /** What a message adds to the sums. */
  record Sum(String outcome, @Nullable String reason, @Nullable Integer gap) {

    static Sum of(ReviewRow row) {
      return new Sum(Reviews.outcome(row), Reviews.reason(row), Reviews.gap(row));
    }

    static Sum of(ResultSet row) throws SQLException {
      int gap = row.getInt("gap");
      // asked at once: it is of the column that was read last
      Integer known = row.wasNull() ? null : Integer.valueOf(gap);
      return new Sum(row.getString("outcome"), row.getString("reason"), known);
    }

    void add(Tally tally, String account, int times) {
      tally.add(account, outcome, times);
      if (reason != null) {
        tally.add(account, Tally.reason(reason), times);
      }
      if (gap != null) {
        tally.add(account, Tally.GAP, (long) gap * times);
      }
    }
  }

  /** Forgets the quotes of messages that can't be read any more. */
  public void forgetQuotes(TicketId ticket, Collection<MessageId> messages) {
    messages.forEach(message -> forgetQuotes(ticket.account(), message));
  }

  private void forgetQuotes(String account, MessageId message) {
    new Highlights(handle, seal).withdraw(account, message.value());
    handle
        .createQuery(
            "select id, review from message where account = :account and message = :message")
        .bind("account", account)
        .bind("message", message.value())
        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
        .findOne()
        .ifPresent(
            row -> forgetOrPass(row.getKey(), row.getValue(), place(account, message.value())));
  }

  /** Quotes that nobody can read are forgotten once they can be, and keep no others. */
  private void forgetOrPass(long id, String review, String place) {
    try {
      handle
          .createUpdate(
              "update message set review = :review, fingerprint = :forgotten, quotes = false"
                  + " where id = :id")
          .bind("id", id)
          .bind("forgotten", FORGOTTEN)
          .bind("review", forgotten(review, place))
          .execute();
    } catch (SealFailure e) {
      new Unreadable(handle).enter(id);
    }
  }

  private String forgotten(String review, String place) {
    return seal.seal(
        ReviewJson.write(Forgotten.quotes(ReviewJson.read(seal.open(review, place)))), place);
  }

  static String outcome(ReviewRow row) {
    if (row.outcome() instanceof Reviewed) {
      return "reviewed";
    }
    return row.outcome() instanceof MergedInto ? "merged" : "unscored";
  }

  static @Nullable String reason(ReviewRow row) {
    return row.outcome() instanceof NotScored unscored ? unscored.reason().label() : null;
  }

  static @Nullable Integer gap(ReviewRow row) {
    return row.outcome() instanceof Reviewed reviewed
        ? Integer.valueOf(reviewed.assessment().gap().headline())
        : null;
  }
}
