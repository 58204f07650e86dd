package dev.attune.deploy.ledger;

import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.MergedInto;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** What became of each message: entered once, replaced when it was edited. */
public final class Reviews {

  /** The fingerprint of a message whose quotes were forgotten. */
  public static final String FORGOTTEN = "gone";

  private final Handle handle;

  Reviews(Handle handle) {
    this.handle = handle;
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
    int known =
        change(
                "update message set ticket = :ticket, agent = :agent, by_bot = :byBot,"
                    + " happened_at = :happenedAt, outcome = :outcome, reason = :reason,"
                    + " gap = :gap, fingerprint = :fingerprint, review = :review"
                    + " where account = :account and message = :message",
                ticket,
                entry)
            .execute();
    if (known == 0) {
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

  /** Forgets the quotes of messages that can't be read any more. */
  public void forgetQuotes(TicketId ticket, Collection<MessageId> messages) {
    messages.forEach(message -> forgetQuotes(ticket.account(), message));
  }

  private void forgetQuotes(String account, MessageId message) {
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
                        "update message set review = :review, fingerprint = :forgotten"
                            + " where account = :account and message = :message")
                    .bind("account", account)
                    .bind("message", message.value())
                    .bind("forgotten", FORGOTTEN)
                    .bind("review", ReviewJson.write(Forgotten.quotes(ReviewJson.read(review))))
                    .execute());
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
        .bind("review", ReviewJson.write(kept(row)));
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
