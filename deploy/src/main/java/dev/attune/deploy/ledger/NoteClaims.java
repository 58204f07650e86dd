package dev.attune.deploy.ledger;

import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.feedback.Feedback;
import dev.attune.note.NoteMark;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Planned notes on their way to the ticket.
 *
 * <p>Life story: a plan becomes due and is claimed, which makes it due again when the claim runs
 * out. Just before it is sent it is marked as sending: from then on it may stand on the ticket, and
 * whoever claims it next looks there first, no sooner than a late write could have landed. In the
 * end it is written, refused or held; what was written may be taken back ({@link WrittenNotes}).
 */
public final class NoteClaims {

  private static final int CANDIDATES = 20;

  private final Handle handle;

  NoteClaims(Handle handle) {
    this.handle = handle;
  }

  /**
   * A reply's note, taken up.
   *
   * @param sending true when it may stand on the ticket already
   * @param feedback what it says; nothing when its words were forgotten meanwhile
   * @param claim whose turn it is
   * @param attempts failed ones before
   */
  public record Claimed(
      long id,
      MessageId message,
      boolean sending,
      Feedback feedback,
      Instant closedAt,
      long claim,
      int attempts,
      List<NoteMark> marks) {

    public Claimed {
      marks = List.copyOf(marks);
    }
  }

  /** All due notes of one ticket, oldest reply first; at least one. */
  public record OfTicket(TicketId ticket, List<Claimed> notes) {
    public OfTicket {
      notes = List.copyOf(notes);
    }
  }

  /** Takes up the due notes of the ticket that has waited longest, unless another is at it. */
  public Optional<OfTicket> claim(String account, Instant now, Instant until) {
    return candidates(account, now).stream()
        .filter(this::lock)
        .map(ticket -> new OfTicket(ticket, due(ticket, now)))
        .filter(due -> !due.notes().isEmpty())
        .findFirst()
        .map(
            due -> {
              due.notes().forEach(note -> takeUp(note, until));
              return due;
            });
  }

  /**
   * Says that the notes are about to be sent.
   *
   * @param until before which nobody may send them again
   * @throws LostClaim when one was withdrawn, or taken up by another
   */
  public void sending(Collection<Claimed> notes, Instant until) {
    for (Claimed note : notes) {
      int mine =
          mine(note, "state = 'sending', due_at = :until, attempts = attempts + 1")
              .bind("until", until)
              .execute();
      LostClaim.unless(mine == 1, "the note on message " + note.message());
    }
  }

  /** The note stands on the ticket. False when another had taken it up meanwhile. */
  public boolean written(Claimed note, MessageId vendorNote, Instant now) {
    return mine(
                note,
                "state = 'written', vendor_note = :vendorNote, settled_at = :now, reason = null")
            .bind("vendorNote", vendorNote.value())
            .bind("now", now)
            .execute()
        == 1;
  }

  /** The note can't be written, for good. */
  public void refused(Claimed note, String reason, Instant now) {
    settle(note, "refused", reason, now);
  }

  /** The note isn't written any more; the export shows what it would have said. */
  public void held(Claimed note, String reason, Instant now) {
    settle(note, "held", reason, now);
  }

  /** Nothing was written: tried again later. */
  public void postpone(Claimed note, Instant dueAt, String reason) {
    later(note, "planned", dueAt, reason);
  }

  /** It may stand on the ticket: looked for later. */
  public void unsure(Claimed note, Instant dueAt, String reason) {
    later(note, "sending", dueAt, reason);
  }

  private void later(Claimed note, String state, Instant dueAt, String reason) {
    mine(note, "state = :state, due_at = :dueAt, reason = :reason, attempts = attempts + 1")
        .bind("state", state)
        .bind("dueAt", dueAt)
        .bind("reason", Columns.atMost(Columns.REASON, reason))
        .execute();
  }

  private void settle(Claimed note, String state, String reason, Instant now) {
    mine(note, "state = :state, reason = :reason, settled_at = :now")
        .bind("state", state)
        .bind("reason", Columns.atMost(Columns.REASON, reason))
        .bind("now", now)
        .execute();
  }

  private Update mine(Claimed note, String change) {
    return handle
        .createUpdate(
            "update note set "
                + change
                + " where id = :id and claims = :claim and state in ('planned', 'sending')")
        .bind("id", note.id())
        .bind("claim", note.claim());
  }

  private List<TicketId> candidates(String account, Instant now) {
    return handle
        .createQuery(
            "select ticket from note where account = :account and state in ('planned', 'sending')"
                + " and due_at <= :now group by ticket order by min(due_at), ticket"
                + " fetch first "
                + CANDIDATES
                + " rows only")
        .bind("account", account)
        .bind("now", now)
        .map((row, context) -> new TicketId(account, row.getString(1)))
        .list();
  }

  private boolean lock(TicketId ticket) {
    return handle
        .createQuery(
            "select number from ticket where account = :account and number = :number"
                + " for update skip locked")
        .bind("account", ticket.account())
        .bind("number", ticket.number())
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  private List<Claimed> due(TicketId ticket, Instant now) {
    return handle
        .createQuery(
            "select n.*, m.review from note n"
                + " left join message m on m.account = n.account and m.message = n.message"
                + " where n.account = :account and n.ticket = :ticket"
                + " and n.state in ('planned', 'sending') and n.due_at <= :now"
                + " order by n.closed_at, n.id")
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .bind("now", now)
        .map(
            (row, context) ->
                new Claimed(
                    row.getLong("id"),
                    new MessageId(row.getString("message")),
                    row.getString("state").equals("sending"),
                    feedback(row.getString("review")),
                    Columns.time(row, "closed_at"),
                    row.getLong("claims") + 1,
                    row.getInt("attempts"),
                    List.of()))
        .list()
        .stream()
        .map(this::withMarks)
        .toList();
  }

  private static Feedback feedback(@Nullable String review) {
    return review != null && ReviewJson.read(review).outcome() instanceof Reviewed reviewed
        ? reviewed.feedback()
        : Feedback.NONE;
  }

  private Claimed withMarks(Claimed note) {
    List<NoteMark> marks =
        handle
            .createQuery("select mark from note_mark where note = :note order by mark")
            .bind("note", note.id())
            .map((row, context) -> new NoteMark(row.getString(1)))
            .list();
    return new Claimed(
        note.id(),
        note.message(),
        note.sending(),
        note.feedback(),
        note.closedAt(),
        note.claim(),
        note.attempts(),
        marks);
  }

  private void takeUp(Claimed note, Instant until) {
    handle
        .createUpdate("update note set claims = :claim, due_at = :until where id = :id")
        .bind("id", note.id())
        .bind("claim", note.claim())
        .bind("until", until)
        .execute();
  }
}
