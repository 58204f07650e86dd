package dev.attune.deploy.ledger;

import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.MergedInto;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
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
   * @param fingerprint of the words that were judged
   * @param happenedAt when it was written, or judged where that is unknown
   */
  public record Entry(String fingerprint, Instant happenedAt, ReviewRow row) {}

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

  /** Enters a review, in the place of an earlier one of the same message. */
  public void enter(TicketId ticket, Entry entry) {
    if (count(ticket.account(), entry.row())) {
      replace(ticket, entry);
    } else {
      // where another enters it meanwhile, this is done anew
      change(
              "insert into message (account, ticket, message, agent, by_bot, happened_at, outcome,"
                  + " reason, gap, fingerprint, review) values (:account, :ticket, :message,"
                  + " :agent, :byBot, :happenedAt, :outcome, :reason, :gap, :fingerprint,"
                  + " :review)",
              ticket,
              entry)
          .execute();
    }
  }

  private void replace(TicketId ticket, Entry entry) {
    rollup.takeOut(ticket.account(), entry.row().message().value());
    new Highlights(handle, seal).withdraw(ticket.account(), entry.row().message().value());
    change(
            "update message set ticket = :ticket, agent = :agent, by_bot = :byBot,"
                + " happened_at = :happenedAt, outcome = :outcome, reason = :reason,"
                + " gap = :gap, fingerprint = :fingerprint, review = :review, quotes = true,"
                + " said_marks = null, said_gap = null"
                + " where account = :account and message = :message",
            ticket,
            entry)
        .execute();
  }

  /** True when the message is known, and then it is held until the end. */
  private boolean count(String account, ReviewRow row) {
    Optional<Sum> known =
        handle
            .createQuery(
                // held from here on: what is taken out of the sums is what is replaced
                "select outcome, reason, gap from message"
                    + " where account = :account and message = :message for update")
            .bind("account", account)
            .bind("message", row.message().value())
            .map((before, context) -> Sum.of(before))
            .findOne();
    known.ifPresent(before -> before.add(tally, account, -1));
    new Sum(outcome(row), reason(row), gap(row)).add(tally, account, 1);
    return known.isPresent();
  }

  /** What a message adds to the sums. */
  record Sum(String outcome, @Nullable String reason, @Nullable Integer gap) {

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
        .createQuery("select review from message where account = :account and message = :message")
        .bind("account", account)
        .bind("message", message.value())
        .mapTo(String.class)
        .findOne()
        .ifPresent(
            review ->
                handle
                    .createUpdate(
                        "update message set review = :review, fingerprint = :forgotten,"
                            + " quotes = false"
                            + " where account = :account and message = :message")
                    .bind("account", account)
                    .bind("message", message.value())
                    .bind("forgotten", FORGOTTEN)
                    .bind("review", forgotten(review, place(account, message.value())))
                    .execute());
  }

  private String forgotten(String review, String place) {
    return seal.seal(
        ReviewJson.write(Forgotten.quotes(ReviewJson.read(seal.open(review, place)))), place);
  }

  private Update change(String sql, TicketId ticket, Entry entry) {
    ReviewRow row = entry.row();
    return handle
        .createUpdate(sql)
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .bind("message", row.message().value())
        .bind("agent", row.agent())
        .bind("byBot", row.byBot())
        .bind("happenedAt", entry.happenedAt())
        .bind("outcome", outcome(row))
        .bind("reason", reason(row))
        .bind("gap", gap(row))
        .bind("fingerprint", entry.fingerprint())
        .bind(
            "review",
            seal.seal(ReviewJson.write(kept(row)), place(ticket.account(), row.message().value())));
  }

  private static ReviewRow kept(ReviewRow row) {
    return Forgotten.with(
        row,
        row.outcome() instanceof Reviewed reviewed
            ? new Reviewed(reviewed.assessment(), reviewed.feedback(), Note.NONE)
            : row.outcome());
  }

  private static String outcome(ReviewRow row) {
    if (row.outcome() instanceof Reviewed) {
      return "reviewed";
    }
    return row.outcome() instanceof MergedInto ? "merged" : "unscored";
  }

  private static @Nullable String reason(ReviewRow row) {
    return row.outcome() instanceof NotScored unscored ? unscored.reason().label() : null;
  }

  private static @Nullable Integer gap(ReviewRow row) {
    return row.outcome() instanceof Reviewed reviewed
        ? Integer.valueOf(reviewed.assessment().gap().headline())
        : null;
  }
}
