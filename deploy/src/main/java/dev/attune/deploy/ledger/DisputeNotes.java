package dev.attune.deploy.ledger;

import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Internal notes on tickets by which agents disputed a review, each once. */
public final class DisputeNotes {

  private final Handle handle;

  DisputeNotes(Handle handle) {
    this.handle = handle;
  }

  /** Whether a ticket has a reply that was judged. */
  public boolean anythingToDispute(TicketId ticket) {
    return handle
        .createQuery(
            "select 1 from message where account = :account and ticket = :ticket"
                + " and outcome = 'reviewed' fetch first 1 rows only")
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** The ticket's judged replies that are known to be by somebody, and by whom. */
  public Map<MessageId, String> judged(TicketId ticket) {
    return handle
        .createQuery(
            "select message, agent from message where account = :account and ticket = :ticket"
                + " and outcome = 'reviewed' and agent is not null")
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .reduceResultSet(
            new HashMap<>(),
            (judged, row, context) -> {
              judged.put(new MessageId(row.getString(1)), row.getString(2));
              return judged;
            });
  }

  /** The ticket's messages that belong to a later one. */
  public Set<MessageId> merged(TicketId ticket) {
    return handle
        .createQuery(
            "select message from message where account = :account and ticket = :ticket"
                + " and outcome = 'merged'")
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .mapTo(String.class)
        .map(MessageId::new)
        .set();
  }

  /** Takes a note up for a reply's review. False when it was taken up before. */
  public boolean takeUp(String account, MessageId note, MessageId reply) {
    boolean known =
        handle
            .createQuery("select 1 from dispute_note where account = :account and note = :note")
            .bind("account", account)
            .bind("note", note.value())
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!known) {
      handle
          .createUpdate(
              "insert into dispute_note (account, note, message)"
                  + " values (:account, :note, :message)")
          .bind("account", account)
          .bind("note", note.value())
          .bind("message", reply.value())
          .execute();
    }
    return !known;
  }
}
