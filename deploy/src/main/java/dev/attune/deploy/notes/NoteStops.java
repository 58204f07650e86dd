package dev.attune.deploy.notes;

import static java.lang.System.Logger.Level.ERROR;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.ticket.TicketId;
import java.time.Instant;

/** What stops all notes of an account until a person has looked. Thread-safe. */
record NoteStops(Ledger ledger) {

  private static final System.Logger LOG = System.getLogger(NoteStops.class.getName());

  /** What may be done with an account's notes for now. */
  enum Leave {
    ALL,
    /** What stands there must still go, though none is written. */
    TAKING_BACK,
    NONE
  }

  Leave leave(Account account, Instant now) {
    boolean writes = account.notes().get().writes();
    return ledger.ask(
        books -> {
          if (books.troubles().of(account.name(), Work.NOTES).stream()
              .anyMatch(trouble -> trouble.restsUntil().isAfter(now))) {
            return Leave.NONE;
          }
          return writes && !stopped(books, account) ? Leave.ALL : Leave.TAKING_BACK;
        });
  }

  private static boolean stopped(Books books, Account account) {
    return books.checkpoints().of(account.name()).stream()
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

  void stop(Account account, TicketId ticket, HelpdeskException problem) {
    String because = "ticket " + ticket + ": " + problem.getMessage();
    ledger.keep(
        books -> {
          if (!stopped(books, account)) { // the first reason tells most
            books.checkpoints().stopNotes(account.name(), because);
          }
        });
    LOG.log(
        ERROR,
        "account={0}: the helpdesk did not take a note as internal; no further note of this account"
            + " is written until a person has looked: {1}",
        account.name(),
        because);
  }
}
