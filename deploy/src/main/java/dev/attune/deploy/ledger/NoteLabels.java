package dev.attune.deploy.ledger;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/**
 * The state of a review's note in all of the review's labels, and as a label of its own where there
 * is a note. Whoever changes, makes, moves or deletes a note says so here, in the same transaction
 * and afterwards: a note is held first and its labels come second, so that two who work on the same
 * review never wait for each other in a ring.
 */
final class NoteLabels {

  /** How the label of a note begins; the state follows. */
  static final String LABEL = "note:";

  /** The state where there is no note. */
  static final String NONE = "none";

  /** As lists show it: what is on its way is planned until it is known to stand there. */
  static final String SHOWN = "case n.state when 'sending' then 'planned' else n.state end";

  private static final String NOTED =
      " from note n join message m on m.account = n.account and m.message = n.message where ";

  private static final String THESE = "m.account = :account and m.message = any(:messages)";

  private final Handle handle;

  NoteLabels(Handle handle) {
    this.handle = handle;
  }

  /** Holds the notes of messages until the end, so that what is told of them is what they are. */
  void hold(String account, Collection<String> messages) {
    handle
        .createQuery(
            "select id from note where account = :account and message = any(:messages)"
                + " order by id for update")
        .bind("account", account)
        .bindArray("messages", String.class, messages)
        .mapTo(Long.class)
        .list();
  }

  /** Notes, by their numbers, that came to another state. */
  void became(Collection<Long> notes, String state) {
    handle
        .createUpdate(
            "update message_label set note = :state, label = case when label like 'note:%'"
                + " then :label else label end where message in (select m.id"
                + NOTED
                + "n.id = any(:notes))")
        .bind("state", state)
        .bind("label", LABEL + state)
        .bindArray("notes", Long.class, notes)
        .execute();
  }

  /** Messages whose note moved, or went, or came from another. */
  void renew(String account, Collection<String> messages) {
    tell(
        "delete from message_label where label like 'note:%' and message in (select m.id from"
            + " message m where "
            + THESE
            + ")",
        account,
        messages);
    began(account, messages);
  }

  /** Messages that had no note until now. */
  void began(String account, Collection<String> messages) {
    tell(
        "update message_label set note = coalesce((select "
            + SHOWN
            + NOTED
            + "m.id = message_label.message), '"
            + NONE
            + "') where message in (select m.id from message m where "
            + THESE
            + ")",
        account,
        messages);
    tell(
        "insert into message_label (message, label, note, "
            + Shelf.HELD
            + ") select m.id, '"
            + LABEL
            + "' || "
            + SHOWN
            + ", "
            + SHOWN
            + ", m."
            + Shelf.HELD.replace(", ", ", m.")
            + NOTED
            + THESE,
        account,
        messages);
  }

  private void tell(String sql, String account, Collection<String> messages) {
    handle
        .createUpdate(sql)
        .bind("account", account)
        .bindArray("messages", String.class, messages)
        .execute();
  }
}
