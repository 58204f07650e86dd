package dev.attune.deploy.ledger;

import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which notes are due, whatever their number at the same cost. */
final class NoteQueue {

  private static final int CANDIDATES = 20;

  private NoteQueue() {}

  /** Tickets of the notes due longest, of each state so many. */
  static List<TicketId> candidates(Handle handle, String account, Instant now) {
    return handle
        .createQuery(
            "select ticket from ("
                + due("sending")
                + " union all "
                + due("planned")
                + ") due order by due_at, ticket")
        .bind("account", account)
        .bind("now", now)
        .map((row, context) -> new TicketId(account, row.getString(1)))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  private static String due(String state) {
    return "(select ticket, due_at from note where account = :account and state = '"
        + state
        + "' and due_at <= :now order by due_at fetch first "
        + CANDIDATES
        + " rows only)";
  }
}
