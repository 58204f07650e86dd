package dev.attune.deploy.notes;

import static java.lang.System.Logger.Level.ERROR;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.NoteClaims.Claimed;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What stops all notes of an account until a person has looked. Thread-safe. */
final class NoteStops {

  private static final System.Logger LOG = System.getLogger(NoteStops.class.getName());

  private final Ledger ledger;
  private final Clock clock;

  /** Accounts none of whose notes is written, and whose notes on their way are looked for. */
  private final Set<String> looksBehind = ConcurrentHashMap.newKeySet();

  private final Unrecorded unrecorded;

  NoteStops(Ledger ledger, Clock clock, Unrecorded unrecorded) {
    this.unrecorded = unrecorded;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What may be done with an account's notes for now. */
  enum Leave {
    ALL,
    /** What stands there must still go, though none is written. */
    TAKING_BACK,
    NONE
  }

  /**
   * Asked before each step.
   *
   * @throws dev.attune.deploy.ledger.LedgerFailure also while what stands in public can't be
   *     recorded: until then nothing is written
   */
  Leave leave(Account account, Instant now) {
    recordLeft(account);
    boolean writes = account.notes().get().writes();
    Leave leave =
        ledger.ask(
            books -> {
              if (books.troubles().of(account.name(), Work.NOTES).stream()
                  .anyMatch(trouble -> trouble.restsUntil().isAfter(now))) {
                return Leave.NONE;
              }
              return writes && !stopped(books, account.name()) ? Leave.ALL : Leave.TAKING_BACK;
            });
    if (leave == Leave.ALL) {
      looksBehind.remove(account.name());
    } else if (leave == Leave.TAKING_BACK && !looksBehind.contains(account.name())) {
      lookBehind(account, now);
    }
    return leave;
  }

  private void recordLeft(Account account) {
    for (Exposed one : unrecorded.of(account.name())) {
      ledger.keep(books -> record(books, one));
      unrecorded.remove(one);
    }
  }

  /** Nobody claims what was sent without an answer any more, and it may stand there in public. */
  private void lookBehind(Account account, Instant now) {
    ledger.keep(
        books -> {
          for (TicketId ticket : books.writtenNotes().sentWithoutAnswer(account.name())) {
            books.rechecks().add(ticket, now.plus(NotePass.UNSURE));
            books.rechecks().add(ticket, now.plus(Delivery.LATE));
          }
        });
    looksBehind.add(account.name());
  }

  private static boolean stopped(Books books, String account) {
    return books.checkpoints().of(account).stream()
        .anyMatch(standing -> standing.notesStoppedBecause() != null);
  }

  /** Found when it was looked for behind an unknown outcome: nobody may write it once more. */
  static Refused wentPublic(TicketId ticket) {
    return new Refused(
        "A message that all can read carries the reference of a note that was on its way to ticket "
            + ticket
            + ": the helpdesk took it for a public one, and the customer may have been mailed. It"
            + " is taken back as far as the helpdesk lets us. Set attune.account."
            + ticket.account()
            + ".notes=off, look at that ticket, and tell us.",
        Refused.Reason.NOT_PRIVATE);
  }

  /**
   * A message that all can read: nobody may ask for its notes once more, and it must be gone. What
   * can't be recorded is kept beside the ledger, and nothing is written before it is.
   *
   * @param notes whose words stand there; none where it was found behind them
   */
  void stop(Account account, TicketId ticket, List<Claimed> notes, HelpdeskException problem) {
    Exposed exposed =
        new Exposed(
            ticket, notes.stream().map(Claimed::id).toList(), String.valueOf(problem.getMessage()));
    LOG.log(
        ERROR,
        "account={0}: the helpdesk did not take a note as internal; no further note of this account"
            + " is written until a person has looked: {1}",
        account.name(),
        because(exposed));
    try {
      ledger.keep(books -> record(books, exposed));
    } catch (LedgerFailure e) {
      unrecorded.add(exposed);
      throw e;
    }
  }

  private void record(Books books, Exposed exposed) {
    TicketId ticket = exposed.ticket();
    Instant now = clock.instant();
    if (!exposed.notes().isEmpty()) {
      books.writtenNotes().holdSent(ticket, exposed.notes(), exposed.reason(), now);
      books.rechecks().add(ticket, now);
      books.troubles().clear(ticket.account(), Work.NOTES);
    }
    if (!stopped(books, ticket.account())) { // the first reason tells most
      books.checkpoints().stopNotes(ticket.account(), because(exposed));
    }
  }

  private static String because(Exposed exposed) {
    return "ticket " + exposed.ticket() + ": " + exposed.reason();
  }
}
