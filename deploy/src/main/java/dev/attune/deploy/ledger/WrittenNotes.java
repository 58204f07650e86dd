package dev.attune.deploy.ledger;

import dev.attune.note.NoteMark;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Notes that stand on tickets, as they are taken back. A note taken back stays in the ledger with
 * its marks, so that its replies are never noted again.
 */
public final class WrittenNotes {

  /** Each note once, under the first of the replies that it speaks of. */
  private static final String BEHIND =
      " from note n where n.account = :account and n.state = 'written' and n.id > :id"
          + " and n.settled_at >= :since and not exists (select 1 from note earlier"
          + " where earlier.account = n.account and earlier.ticket = n.ticket"
          + " and earlier.vendor_note = n.vendor_note and earlier.state = 'written'"
          + " and earlier.settled_at >= :since and earlier.id < n.id)";

  private static final String HELD = "held";

  private final Handle handle;

  private final Tally tally;

  WrittenNotes(Handle handle, Tally tally) {
    this.handle = handle;
    this.tally = tally;
  }

  /**
   * A note on a ticket, which may speak of several replies.
   *
   * @param id where a walk through all of them goes on
   * @param note the vendor's id of it
   */
  public record Written(long id, TicketId ticket, MessageId note) {}

  /** The next notes behind an id that were written at or after an instant. */
  public List<Written> after(long id, String account, Instant since, int size) {
    return behind("select n.id, n.ticket, n.vendor_note" + BEHIND + " order by n.id", id, account)
        .bind("since", since)
        .bind("size", size)
        .map(
            (row, context) ->
                new Written(
                    row.getLong("id"),
                    new TicketId(account, row.getString("ticket")),
                    new MessageId(row.getString("vendor_note"))))
        .list();
  }

  /**
   * How many there are behind an id.
   *
   * @param most where counting ends, so that a walk costs as much as there are notes
   */
  public long countAfter(long id, String account, Instant since, int most) {
    return behind("select count(*) from (select n.id" + BEHIND, id, account, ") standing")
        .bind("since", since)
        .bind("size", most)
        .mapTo(Long.class)
        .one();
  }

  private Query behind(String sql, long id, String account, String... end) {
    return handle
        .createQuery(sql + " fetch first :size rows only" + String.join("", end))
        .bind("id", id)
        .bind("account", account);
  }

  /** The vendor's ids of all notes that are known to stand on a ticket. */
  public Set<MessageId> on(TicketId ticket) {
    return handle
        .createQuery(
            "select vendor_note from note where account = :account and ticket = :ticket"
                + " and state = 'written'")
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .map((row, context) -> new MessageId(row.getString(1)))
        .collect(Collectors.toSet());
  }

  /** Tickets of an account's notes that were sent, and of which nobody knows yet what came. */
  public List<TicketId> sentWithoutAnswer(String account) {
    return handle
        .createQuery(
            "select distinct ticket from note where account = :account and state = 'sending'"
                + " and writes > 0 order by ticket")
        .bind("account", account)
        .map((row, context) -> new TicketId(account, row.getString(1)))
        .list();
  }

  /** Marks of a ticket's notes that were sent, and are not known to stand there. */
  public Set<NoteMark> sentInVain(TicketId ticket) {
    return handle
        .createQuery(
            "select m.mark from note n join note_mark m on m.note = n.id"
                + " where n.account = :account and n.ticket = :ticket"
                + " and n.state in ('sending', 'held', 'refused') and n.writes > 0")
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .map((row, context) -> new NoteMark(row.getString(1)))
        .collect(Collectors.toSet());
  }

  /** It was taken back, for all replies that it spoke of. */
  public void undone(Written note, Instant now) {
    List<Long> replies =
        numbers(
            note.ticket().account(),
            "ticket = :ticket and vendor_note = :note and state = 'written'",
            Map.of("ticket", note.ticket().number(), "note", note.note().value()));
    settle(replies, "undone", "settled_at = :now", Map.of("now", now));
    tally.add(note.ticket().account(), Tally.note("written"), -replies.size());
    tally.add(note.ticket().account(), Tally.note("undone"), replies.size());
  }

  /** Of an account's notes, which are held from here on. */
  private List<Long> numbers(String account, String which, Map<String, ?> bound) {
    return handle
        .createQuery(
            "select id from note where account = :account and " + which + " order by id for update")
        .bind("account", account)
        .bindMap(bound)
        .mapTo(Long.class)
        .list();
  }

  private void settle(List<Long> notes, String state, String change, Map<String, ?> bound) {
    handle
        .createUpdate("update note set state = :state, " + change + " where id = any(:notes)")
        .bind("state", state)
        .bindArray("notes", Long.class, notes)
        .bindMap(bound)
        .execute();
    new NoteLabels(handle).became(notes, state);
  }

  /** What is planned and surely not on a ticket yet isn't written any more; tells how many. */
  public int holdPlanned(String account, String reason, Instant now) {
    List<Long> planned = numbers(account, "state = 'planned'", Map.of());
    settle(
        planned, HELD, "reason = :reason, settled_at = :now", Map.of("reason", reason, "now", now));
    tally.add(account, Tally.note(HELD), planned.size());
    return planned.size();
  }

  /**
   * These came to stand in public: nobody sends them once more, whoever has taken them up since.
   *
   * @param notes of that ticket, by their numbers
   */
  public void holdSent(TicketId ticket, Collection<Long> notes, String reason, Instant now) {
    List<Long> held =
        numbers(
                ticket.account(),
                "ticket = :ticket and state in ('planned', 'sending')",
                Map.of("ticket", ticket.number()))
            .stream()
            .filter(notes::contains)
            .toList();
    settle(
        held,
        HELD,
        "reason = :reason, settled_at = :now, claimed_by = null",
        Map.of("reason", Columns.atMost(Columns.REASON, reason), "now", now));
    tally.add(ticket.account(), Tally.note(HELD), held.size());
  }

  /** Notes that may or may not stand on a ticket; the note pass will find out. */
  public long onTheirWay(String account) {
    return handle
        .createQuery("select count(*) from note where account = :account and state = 'sending'")
        .bind("account", account)
        .mapTo(Long.class)
        .one();
  }
}
