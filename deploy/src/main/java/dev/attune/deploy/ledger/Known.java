package dev.attune.deploy.ledger;

import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of a ticket when it is taken up, by one look. It holds for as long as the
 * claim does: reviews are entered by whoever has the claim, forgetting a ticket or an agent takes
 * it away, and what a backfill wants anew makes the ticket due again.
 *
 * @param judged what of it is judged
 * @param fingerprints of its messages
 * @param outcome what the helpdesk said became of it
 * @param besideOutcome whether its reviews stand beside its outcome already
 * @param troubled whether reading the account's tickets has failed since it last went well
 * @param seen what had been counted of it when it was last read
 */
public record Known(
    Judged judged,
    Map<MessageId, String> fingerprints,
    Outcomes.Told outcome,
    boolean besideOutcome,
    boolean troubled,
    Seen seen) {

  public Known {
    fingerprints = Map.copyOf(fingerprints);
  }

  /** Whether nothing of it was ever entered. */
  boolean isNew() {
    return fingerprints.isEmpty() && !besideOutcome;
  }

  /** Of a ticket of an account that has begun. */
  static Known of(Handle handle, TicketId ticket) {
    Map<MessageId, String> fingerprints = new HashMap<>();
    List<Known> rows =
        handle
            .createQuery(
                "select a.starts_at, a.forgets_before as all_before, t.judged_from,"
                    + " t.judged_until, t.judged_notes, t.forgets_before, t.csat, t.reopened,"
                    + " t.escalated, exists (select 1 from ticket_outcome o"
                    + " where o.account = a.name and o.ticket = t.number) as beside_outcome,"
                    + " exists (select 1 from trouble x where x.account = a.name"
                    + " and x.work = 'review') as troubled, t.fetched, t.still_open, m.message,"
                    + " m.fingerprint"
                    + " from account a"
                    + " left join ticket t on t.account = a.name and t.number = :number"
                    + " left join message m on m.account = t.account and m.ticket = t.number"
                    + " where a.name = :account")
            .bind("account", ticket.account())
            .bind("number", ticket.number())
            .map(
                (row, context) -> {
                  enter(fingerprints, row);
                  return row(row, fingerprints.size());
                })
            .list();
    // the last has met all messages
    return rows.get(rows.size() - 1).with(fingerprints);
  }

  private static void enter(Map<MessageId, String> fingerprints, ResultSet row)
      throws SQLException {
    String message = row.getString("message");
    if (message != null) {
      fingerprints.put(new MessageId(message), row.getString("fingerprint"));
    }
  }

  private Known with(Map<MessageId, String> all) {
    return new Known(judged, all, outcome, besideOutcome, troubled, seen);
  }

  private static Known row(ResultSet row, int messages) throws SQLException {
    return new Known(
        new Judged(
            Columns.time(row, "starts_at"),
            Columns.timeOrNull(row, "judged_from"),
            Columns.timeOrNull(row, "judged_until"),
            row.getBoolean("judged_notes"),
            later(
                Columns.timeOrNull(row, "all_before"), Columns.timeOrNull(row, "forgets_before"))),
        Map.of(),
        Outcomes.Told.of(row),
        row.getBoolean("beside_outcome"),
        row.getBoolean("troubled"),
        seen(row, messages));
  }

  /** What nobody has counted yet holds what was entered, and nothing that is open. */
  private static Seen seen(ResultSet row, int messages) throws SQLException {
    Integer fetched = row.getObject("fetched", Integer.class);
    return fetched == null ? new Seen(messages, 0) : new Seen(fetched, row.getInt("still_open"));
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }
}
