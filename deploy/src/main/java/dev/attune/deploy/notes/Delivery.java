package dev.attune.deploy.notes;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Faults;
import dev.attune.deploy.account.Timings;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.LostClaim;
import dev.attune.deploy.ledger.NoteClaims.Claimed;
import dev.attune.deploy.ledger.NoteClaims.OfTicket;
import dev.attune.feedback.Feedback;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.note.NoteWriter;
import dev.attune.note.NoteWriter.NotedReply;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Brings the claimed notes of one ticket to it. Used once, by one thread. */
final class Delivery {

  private static final System.Logger LOG = System.getLogger(Delivery.class.getName());
  private static final int LOOKS = 3;

  /** So often a note is sent that never arrives; then it waits for a person. */
  private static final int WRITES = 8;

  /** As many as of a ticket that is read: more than writes, since servers die of much else. */
  private static final int DEATHS = 8;

  /** When a write of unknown outcome has surely landed, or never will. */
  static final Duration LATE = Duration.ofMinutes(10);

  private final Ledger ledger;
  private final Clock clock;
  private final Account account;
  private final NoteSetbacks setbacks;
  private final Timings timings;
  private final TicketId ticket;

  /** Not settled yet. */
  private List<Claimed> notes;

  /** True while a write is under way. */
  private boolean sending;

  Delivery(
      Ledger ledger,
      Clock clock,
      Account account,
      NoteSetbacks setbacks,
      OfTicket claimed,
      Timings timings) {
    this.timings = timings;
    this.ledger = ledger;
    this.clock = clock;
    this.account = account;
    this.setbacks = setbacks;
    this.ticket = claimed.ticket();
    this.notes = claimed.notes();
  }

  /**
   * Settles every note, or leaves it due for later.
   *
   * @param newest notes on replies closed longer ago are held
   */
  void run(Duration newest) {
    notes = notes.stream().filter(this::isSurvivable).toList();
    List<String> names = ledger.ask(books -> books.desks().otherNamesOf(account.name()));
    try {
      for (int looks = 0; looks < LOOKS && !notes.isEmpty(); looks++) {
        Look look = account.helpdesk().look(ticket);
        OnTicket onTicket = new OnTicket(look, OtherNames.on(look, account, names));
        List<Claimed> exposed = notes.stream().filter(note -> isExposed(note, onTicket)).toList();
        if (!exposed.isEmpty()) {
          setbacks.whileSending(account, ticket, exposed, NoteStops.wentPublic(ticket));
          return;
        }
        Instant oldest = clock.instant().minus(newest);
        notes = notes.stream().filter(note -> isStillDue(note, onTicket, oldest)).toList();
        write(look);
      }
      setbacks.neverStill(notes);
      setbacks.allWell(account);
    } catch (HelpdeskException e) {
      failed(e);
    } catch (LostClaim e) {
      LOG.log(INFO, "ticket={0}: {1}", ticket, e.getMessage());
    } catch (LedgerFailure e) {
      throw e; // the claim runs out, and whoever claims next looks first
    } catch (RuntimeException e) {
      failed(Faults.asUnreadable(e));
    }
  }

  /** False for a note that has ended too many servers, and is given up unlooked. */
  private boolean isSurvivable(Claimed note) {
    if (note.deaths() < DEATHS) {
      return true;
    }
    String reason =
        "the server ended "
            + note.deaths()
            + " times while it was at this note, perhaps because of it. It is not looked for or"
            + " written until it is asked for: ./attune retry --notes";
    LOG.log(WARNING, "ticket={0}: a note is given up: {1}", ticket, reason);
    ledger.keep(books -> books.noteClaims().refused(note, reason, clock.instant()));
    return false;
  }

  /** Whether it came to stand there in public, and its answer was lost. */
  private static boolean isExposed(Claimed note, OnTicket onTicket) {
    return note.sending()
        && onTicket.standsInPublic(note.marks())
        && onTicket.noteWith(note.marks()).isEmpty();
  }

  private boolean isStillDue(Claimed note, OnTicket onTicket, Instant oldest) {
    Instant now = clock.instant();
    Optional<MessageId> standing = onTicket.noteWith(note.marks());
    if (standing.isPresent()) {
      stands(note, onTicket, standing.get(), now);
    } else if (onTicket.quoteOf(note.marks()).isPresent()) {
      String reason =
          "its reference stands in message "
              + onTicket.quoteOf(note.marks()).get()
              + ", which is no note of ours: it was noted once";
      ledger.keep(books -> books.noteClaims().held(note, reason, now));
    } else if (onTicket.standsInPublic(note.marks())) {
      heldBehind(note, now); // its sending is forgotten, as in a ledger that came from a backup
    } else if (note.writes() >= WRITES) {
      String reason = "sent " + note.writes() + " times in vain" + lately("; at last: ", note);
      ledger.keep(books -> books.noteClaims().refused(note, reason, now));
    } else if (note.closedAt().isBefore(oldest)) {
      String reason = "too old to help by now" + lately("; it had waited: ", note);
      ledger.keep(books -> books.noteClaims().held(note, reason, now));
    } else if (note.feedback().equals(Feedback.NONE)) {
      ledger.keep(books -> books.noteClaims().held(note, "what it would say is gone", now));
    } else if (!account.notes().get().writes()) {
      ledger.keep(books -> books.noteClaims().waits(note, now, "notes are switched off"));
    } else {
      return true;
    }
    return false;
  }

  private void heldBehind(Claimed note, Instant now) {
    String reason =
        "its reference stands in a message that all can read, though it isn't known to have been"
            + " sent: it was noted once. Look at that ticket";
    LOG.log(WARNING, "ticket={0}: a note isn''t written: {1}", ticket, reason);
    ledger.keep(books -> books.noteClaims().held(note, reason, now));
  }

  private void stands(Claimed note, OnTicket onTicket, MessageId standing, Instant now) {
    ledger.keep(
        books -> {
          books.noteClaims().written(note, standing, now);
          if (onTicket.standsWithout(standing, note.marks())
              || onTicket.standsInPublic(note.marks())) {
            books.rechecks().add(ticket, now);
          }
          if (note.writes() > 1) {
            // one of them stands; another may land yet
            books.rechecks().add(ticket, now.plus(LATE));
          }
        });
  }

  /** How long after it was sent a note is looked for; the last time until it has surely landed. */
  static Duration landed(Claimed note) {
    return note.writes() + 1 < WRITES ? NotePass.UNSURE : LATE;
  }

  private static String lately(String words, Claimed note) {
    return note.reason() == null ? "" : words + note.reason();
  }

  private void write(Look look) {
    if (notes.isEmpty()) {
      return;
    }
    InternalNote note = NoteWriter.write(ticket, notes.stream().map(Delivery::words).toList());
    Duration landed = notes.stream().map(Delivery::landed).max(Duration::compareTo).orElse(LATE);
    ledger.keep(books -> books.noteClaims().sending(notes, clock.instant().plus(landed)));
    sending = true;
    WriteOutcome outcome = account.helpdesk().write(note, look);
    sending = false;
    if (outcome instanceof WriteOutcome.Written written) {
      record(written.note());
      notes = List.of();
    }
  }

  private static NotedReply words(Claimed note) {
    return new NotedReply(note.marks(), note.feedback());
  }

  private void record(MessageId written) {
    Instant now = clock.instant();
    ledger.keep(
        books -> {
          boolean ours = true;
          for (Claimed note : notes) {
            ours &= books.noteClaims().written(note, written, now);
          }
          if (!ours) {
            // we were frozen so long that another took over: if theirs stands there, ours must go
            books.rechecks().add(ticket, now);
          } else if (notes.stream().anyMatch(Claimed::sending)) {
            // an earlier write may land yet
            books.rechecks().add(ticket, now.plus(LATE));
          }
        });
    notes.forEach(note -> timings.noted(account.name(), Duration.between(note.closedAt(), now)));
    LOG.log(INFO, "ticket={0}: note {1} written on {2} reply(s)", ticket, written, notes.size());
  }

  private void failed(HelpdeskException problem) {
    if (sending) {
      setbacks.whileSending(account, ticket, notes, problem);
    } else {
      setbacks.beforeSending(account, ticket, notes, problem);
    }
  }
}
