package dev.attune.deploy.ledger;

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

  private static final String UNLESS_STOPPED =
      " and not exists (select 1 from account a where a.name = note.account"
          + " and a.notes_stopped_because is not null)";

  private final Handle handle;
  private final String node;
  private final Tally tally;

  private final Seal seal;

  NoteClaims(Handle handle, String node, Tally tally, Seal seal) {
    this.handle = handle;
    this.node = node;
    this.tally = tally;
    this.seal = seal;
  }

  /**
   * A reply's note, taken up.
   *
   * @param sending true when it may stand on the ticket already
   * @param feedback what it says; nothing when its words were forgotten meanwhile
   * @param claim whose turn it is
   * @param attempts failed ones before
   * @param writes how often it was sent before, without a word of success
   * @param deaths servers that died with it in hand
   * @param reason why it is still to be written; null the first time
   */
  public record Claimed(
      long id,
      MessageId message,
      boolean sending,
      Feedback feedback,
      Instant closedAt,
      long claim,
      int attempts,
      int writes,
      int deaths,
      @Nullable String reason,
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

  /**
   * Takes up the due notes of the ticket that has waited longest, unless another is at it. A note
   * whose words can't be opened with the keys given waits, and the next ticket has its turn.
   */
  public Optional<OfTicket> claim(String account, Instant now, Instant until) {
    DueNotes dueNotes = new DueNotes(handle, seal);
    return NoteQueue.candidates(handle, account, now).stream()
        .filter(this::lock)
        .map(ticket -> new OfTicket(ticket, dueNotes.of(ticket, now)))
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
   * @throws LostClaim when one was withdrawn, or taken up by another, or the account's notes were
   *     stopped meanwhile
   */
  public void sending(Collection<Claimed> notes, Instant until) {
    for (Claimed note : notes) {
      int mine =
          mine(
                  note,
                  "state = 'sending', due_at = :until, attempts = attempts + 1, writes = :writes,"
                      + " denied_at = null",
                  UNLESS_STOPPED)
              .bind("writes", note.writes() + 1)
              .bind("until", until)
              .execute();
      LostClaim.unless(mine == 1, "the note on message " + note.message());
    }
  }

  /** The note stands on the ticket. False when another had taken it up meanwhile. */
  public boolean written(Claimed note, MessageId vendorNote, Instant now) {
    boolean ours =
        mine(
                    note,
                    "state = 'written', vendor_note = :vendorNote, settled_at = :now,"
                        + " reason = null, claimed_by = null")
                .bind("vendorNote", vendorNote.value())
                .bind("now", now)
                .execute()
            == 1;
    if (ours) {
      count(note, "written");
    }
    return ours;
  }

  private void count(Claimed note, String state) {
    handle
        .createQuery("select account from note where id = :id")
        .bind("id", note.id())
        .mapTo(String.class)
        .findOne()
        .ifPresent(account -> tally.add(account, Tally.note(state), 1));
    new NoteLabels(handle).became(List.of(note.id()), state);
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
    later(note, "state = 'planned'", note.attempts() + 1, dueAt, reason);
  }

  /** It may stand on the ticket: looked for later. False when another had taken it up meanwhile. */
  public boolean unsure(Claimed note, Instant dueAt, String reason) {
    return later(note, "state = 'sending'", note.attempts() + 1, dueAt, reason);
  }

  /**
   * It wasn't written, which is no failure of this note's: nothing is counted, and no denial of
   * before counts any more.
   */
  public void waits(Claimed note, Instant dueAt, String reason) {
    waits(note, dueAt, reason, ", denied_at = null");
  }

  /** As {@link #waits}, behind a denial ({@link Denials#doubt(Claimed, Instant)}). */
  public void denied(Claimed note, Instant dueAt, String reason) {
    waits(note, dueAt, reason, "");
  }

  private void waits(Claimed note, Instant dueAt, String reason, String change) {
    String state = note.sending() ? "sending" : "planned";
    later(
        note,
        "state = '" + state + "', writes = " + note.writes() + change,
        note.attempts(),
        dueAt,
        reason);
  }

  private boolean later(Claimed note, String change, int attempts, Instant dueAt, String reason) {
    int mine =
        mine(
                note,
                change
                    + ", attempts = :attempts, due_at = :dueAt, reason = :reason, claimed_by ="
                    + " null")
            .bind("attempts", attempts)
            .bind("dueAt", dueAt)
            .bind("reason", Columns.atMost(Columns.REASON, reason))
            .execute();
    return mine == 1;
  }

  private void settle(Claimed note, String state, String reason, Instant now) {
    boolean ours =
        mine(note, "state = :state, reason = :reason, settled_at = :now, claimed_by = null")
                .bind("state", state)
                .bind("reason", Columns.atMost(Columns.REASON, reason))
                .bind("now", now)
                .execute()
            == 1;
    if (ours) {
      count(note, state);
    }
  }

  private Update mine(Claimed note, String change, String... unless) {
    return handle
        .createUpdate(
            "update note set "
                + change
                + " where id = :id and claims = :claim and state in ('planned', 'sending')"
                + String.join("", unless))
        .bind("id", note.id())
        .bind("claim", note.claim());
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

  private void takeUp(Claimed note, Instant until) {
    handle
        .createUpdate(
            "update note set claims = :claim, due_at = :until, claimed_by = :node where id = :id")
        .bind("id", note.id())
        .bind("claim", note.claim())
        .bind("node", node)
        .bind("until", until)
        .execute();
  }
}
