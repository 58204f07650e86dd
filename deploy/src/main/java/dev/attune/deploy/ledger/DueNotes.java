package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.NoteClaims.Claimed;
import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.feedback.Feedback;
import dev.attune.note.NoteMark;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The due notes of a ticket with what they say. One whose words can't be opened stays as it is and
 * is tried again later: it never keeps the others from their tickets.
 */
final class DueNotes {

  /** A missing key comes back by a restart or not at all. */
  private static final Duration LATER = Duration.ofMinutes(10);

  private final Handle handle;
  private final Seal seal;

  DueNotes(Handle handle, Seal seal) {
    this.handle = handle;
    this.seal = seal;
  }

  /**
   * @param review the number of the message that was judged; 0 with no {@code words} once it is
   *     forgotten
   */
  private record Row(
      long id,
      MessageId message,
      boolean sending,
      Instant closedAt,
      long claims,
      int attempts,
      int writes,
      int deaths,
      @Nullable String reason,
      long review,
      @Nullable String words) {}

  /** Oldest reply first. */
  List<Claimed> of(TicketId ticket, Instant now) {
    return handle
        .createQuery(
            "select n.*, m.id as review_id, m.review from note n"
                + " left join message m on m.account = n.account and m.message = n.message"
                + " where n.account = :account and n.ticket = :ticket"
                + " and n.state in ('planned', 'sending') and n.due_at <= :now"
                + " order by n.closed_at, n.id")
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .bind("now", now)
        .map((row, context) -> row(row))
        .list()
        .stream()
        .flatMap(row -> opened(row, ticket, now).stream())
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        new MessageId(row.getString("message")),
        row.getString("state").equals("sending"),
        Columns.time(row, "closed_at"),
        row.getLong("claims"),
        row.getInt("attempts"),
        row.getInt("writes"),
        row.getInt("deaths"),
        row.getString("reason"),
        row.getLong("review_id"),
        row.getString("review"));
  }

  private Optional<Claimed> opened(Row row, TicketId ticket, Instant now) {
    try {
      return Optional.of(
          new Claimed(
              row.id(),
              row.message(),
              row.sending(),
              feedback(row, ticket),
              row.closedAt(),
              row.claims() + 1,
              row.attempts(),
              row.writes(),
              row.deaths(),
              row.reason(),
              marks(row.id())));
    } catch (SealFailure e) {
      passOver(row, e, now);
      return Optional.empty();
    }
  }

  private Feedback feedback(Row row, TicketId ticket) {
    return row.words() != null
            && ReviewJson.read(
                        seal.open(
                            row.words(), Reviews.place(ticket.account(), row.message().value())))
                    .outcome()
                instanceof Reviewed reviewed
        ? reviewed.feedback()
        : Feedback.NONE;
  }

  private List<NoteMark> marks(long note) {
    return handle
        .createQuery("select mark from note_mark where note = :note order by mark")
        .bind("note", note)
        .map((row, context) -> new NoteMark(row.getString(1)))
        .list();
  }

  private void passOver(Row row, SealFailure problem, Instant now) {
    new Unreadable(handle).enter(row.review());
    handle
        .createUpdate("update note set due_at = :later, reason = :reason where id = :id")
        .bind("later", now.plus(LATER))
        .bind("reason", Columns.atMost(Columns.REASON, problem.getMessage()))
        .bind("id", row.id())
        .execute();
  }
}
