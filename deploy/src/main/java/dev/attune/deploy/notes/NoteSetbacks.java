package dev.attune.deploy.notes;

import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Patience;
import dev.attune.deploy.ledger.Denials;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.NoteClaims.Claimed;
import dev.attune.deploy.ledger.Troubles.Trouble;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What becomes of notes that couldn't be written: tried again later, looked for later, or refused
 * for good with a reason.
 */
final class NoteSetbacks {

  private static final System.Logger LOG = System.getLogger(NoteSetbacks.class.getName());
  private static final int ATTEMPTS = 8;
  private static final Duration BUSY = Duration.ofSeconds(30);

  /** A spent limit is left alone for so long that several notes fit in, each with a look before. */
  private static final Duration GATHERING = Duration.ofSeconds(10);

  private final Ledger ledger;
  private final Clock clock;
  private final NoteStops stops;

  NoteSetbacks(Ledger ledger, Clock clock, NoteStops stops) {
    this.stops = stops;
    this.ledger = ledger;
    this.clock = clock;
  }

  void allWell(Account account) {
    ledger.keep(books -> books.troubles().clear(account.name(), Work.NOTES));
  }

  /** The ticket couldn't be looked at: nothing was sent this time. */
  void beforeSending(
      Account account, TicketId ticket, List<Claimed> notes, HelpdeskException problem) {
    if (problem instanceof Refused refused && doubts(refused, notes)) {
      denied(account, notes, refused);
      return;
    }
    boolean often = notes.stream().anyMatch(note -> note.attempts() + 1 >= ATTEMPTS);
    // while other tickets can be reached, it is this ticket's own fault
    boolean own =
        problem instanceof Unreadable || (problem instanceof Unreachable && failures(account) == 0);
    boolean forGood = problem instanceof Refused || (own && often);
    if (forGood) {
      refuse(account, notes, problem);
    } else {
      later(account, ticket, notes, problem, false);
    }
  }

  private boolean doubts(Refused problem, List<Claimed> notes) {
    return Denials.doubtful(problem)
        && !ledger.<Boolean>ask(books -> books.denials().isBelieved(notes));
  }

  /** Perhaps said of the whole account: no failure of the notes', and looked for once more. */
  private void denied(Account account, List<Claimed> notes, Refused problem) {
    Instant now = clock.instant();
    String reason = String.valueOf(problem.getMessage());
    Instant until = Patience.forOthers(problem, failures(account), now);
    ledger.keep(
        books -> {
          if (books.troubles().of(account.name(), Work.PULL).isPresent()) {
            books.troubles().add(account.name(), Work.NOTES, until, problem, now);
          }
          for (Claimed note : notes) {
            books.noteClaims().denied(note, books.denials().doubt(note, now), reason);
          }
        });
    LOG.log(
        WARNING,
        "account={0}: {1} note(s) wait; should the same be said of the whole account, nothing is"
            + " lost: {2}",
        account.name(),
        notes.size(),
        reason);
  }

  /** The note was on its way. */
  void whileSending(
      Account account, TicketId ticket, List<Claimed> notes, HelpdeskException problem) {
    if (problem instanceof Refused refused) {
      if (refused.reason() == Refused.Reason.NOT_PRIVATE) {
        stops.stop(account, ticket, notes, problem);
      } else if (Denials.doubtful(refused)
          && notes.stream().allMatch(note -> note.attempts() + 1 < ATTEMPTS)) {
        later(account, ticket, notes, problem, false); // perhaps said of the whole account
      } else {
        refuse(account, notes, problem);
      }
      return;
    }
    boolean unsure =
        problem instanceof Unreadable
            || (problem instanceof Unreachable unreachable && unreachable.outcomeUnknown());
    later(account, ticket, notes, problem, unsure);
  }

  /** The ticket changed under every look. */
  void neverStill(List<Claimed> notes) {
    Instant dueAt = clock.instant().plus(BUSY);
    notes.forEach(
        note ->
            ledger.keep(
                books -> books.noteClaims().waits(note, dueAt, "the ticket keeps changing")));
  }

  private void later(
      Account account,
      TicketId ticket,
      List<Claimed> notes,
      HelpdeskException problem,
      boolean unsure) {
    Instant now = clock.instant();
    String reason = String.valueOf(problem.getMessage());
    int failures = failures(account);
    ledger.keep(
        books -> {
          for (Claimed note : notes) {
            Instant again = Patience.again(problem, note.attempts(), now);
            if (unsure) {
              Instant looked = latest(again, now.plus(Delivery.landed(note)));
              if (!books.noteClaims().unsure(note, looked, reason)) {
                // another took over while we were frozen, and ours may stand beside theirs
                books.rechecks().add(ticket, now.plus(Delivery.LATE));
              }
            } else if (problem instanceof RateLimited || problem instanceof Unauthorized) {
              books.noteClaims().waits(note, again, reason);
            } else if (note.sending()) {
              books.noteClaims().unsure(note, again, reason);
            } else {
              books.noteClaims().postpone(note, again, reason);
            }
          }
          if (Patience.concernsOthers(problem) || problem instanceof Refused) {
            Instant until = Patience.forOthers(problem, failures, now);
            if (problem instanceof RateLimited) {
              until = latest(until, now.plus(GATHERING));
            }
            books.troubles().add(account.name(), Work.NOTES, until, problem, now);
          }
        });
    LOG.log(
        WARNING,
        "account={0}: {1} note(s) {2}: {3}",
        account.name(),
        notes.size(),
        unsure ? "may have been written; looked for before anything is written again" : "wait",
        reason);
  }

  private void refuse(Account account, List<Claimed> notes, HelpdeskException problem) {
    Instant now = clock.instant();
    String reason = String.valueOf(problem.getMessage());
    ledger.keep(
        books -> {
          notes.forEach(note -> books.noteClaims().refused(note, reason, now));
          // it was these notes' own fault, whatever it was taken for before
          books.troubles().clear(account.name(), Work.NOTES);
        });
    LOG.log(WARNING, "{0} note(s) refused and not tried again: {1}", notes.size(), reason);
  }

  private int failures(Account account) {
    return ledger.ask(
        books -> books.troubles().of(account.name(), Work.NOTES).map(Trouble::failures).orElse(0));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
