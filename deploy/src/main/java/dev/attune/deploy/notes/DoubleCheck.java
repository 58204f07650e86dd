package dev.attune.deploy.notes;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Faults;
import dev.attune.deploy.ledger.Denials;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.Rechecks.Recheck;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.note.NoteMark;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks once more at tickets on which a note may have landed twice, and takes back what stands
 * there a second time: behind a write whose outcome was unknown, and behind a server that was
 * frozen while another took over. The note that the ledger knows stays. What the helpdesk took for
 * a public note goes too, as often as it takes. Thread-safe.
 */
final class DoubleCheck {

  private static final System.Logger LOG = System.getLogger(DoubleCheck.class.getName());
  private static final Duration AGAIN = Duration.ofMinutes(2);
  private static final Duration SELDOM = Duration.ofHours(1);
  private static final int OFTEN = 10;
  private static final int FOR_A_DAY = OFTEN + 24;

  private final Ledger ledger;
  private final Clock clock;

  private final NoteStops stops;

  DoubleCheck(Ledger ledger, Clock clock, NoteStops stops) {
    this.ledger = ledger;
    this.clock = clock;
    this.stops = stops;
  }

  /** Looks at a ticket that is due. */
  void look(Account account, Recheck recheck) {
    TicketId ticket = recheck.ticket();
    Instant now = clock.instant();
    try {
      OnTicket onTicket = new OnTicket(account.helpdesk().look(ticket));
      Set<MessageId> recorded = ledger.ask(books -> books.writtenNotes().on(ticket));
      Set<NoteMark> sent = ledger.ask(books -> books.writtenNotes().sentInVain(ticket));
      Optional<Refused> inPublic = hide(account, ticket, onTicket.inPublic(recorded, sent));
      Optional<Refused> second = takeBack(account, ticket, onTicket.standingTwice(recorded));
      if (inPublic.isPresent()) {
        denied(recheck, inPublic.get(), now, ERROR);
      } else if (second.isPresent()) {
        denied(recheck, second.get(), now, WARNING);
      } else {
        ledger.keep(books -> books.rechecks().done(recheck, now));
      }
    } catch (Refused e) {
      denied(recheck, e, now, INFO);
    } catch (HelpdeskException e) {
      later(recheck, e);
    } catch (LedgerFailure e) {
      throw e; // it is due again by itself
    } catch (RuntimeException e) {
      later(recheck, Faults.asUnreadable(e));
    }
  }

  /** Perhaps said of the whole account: then the ticket is looked at again, for a day. */
  private void denied(Recheck recheck, Refused problem, Instant now, Level level) {
    if (Denials.doubtful(problem) && recheck.attempts() < FOR_A_DAY) {
      later(recheck, problem);
      return;
    }
    ledger.keep(books -> books.rechecks().done(recheck, now));
    LOG.log(
        level,
        level == INFO
            ? "ticket={0}: can''t be looked at again: {1}"
            : "ticket={0}: what should be gone from it stays; take it away by hand: {1}",
        recheck.ticket(),
        problem.getMessage());
  }

  /**
   * What all can read goes first, and no further note follows it. Tells of the first that stays for
   * a reason that may pass.
   */
  private Optional<Refused> hide(Account account, TicketId ticket, List<MessageId> inPublic) {
    if (inPublic.isEmpty()) {
      return Optional.empty();
    }
    stops.stop(account, ticket, List.of(), NoteStops.wentPublic(ticket));
    List<Refused> doubts = new ArrayList<>();
    for (MessageId note : inPublic) {
      try {
        account.helpdesk().remove(ticket, note);
        LOG.log(WARNING, "ticket={0}: note {1} was public and is taken back", ticket, note);
      } catch (Refused e) {
        doubts.add(e);
        LOG.log(
            ERROR,
            "ticket={0}: message {1} reads like a note and is public; look at it, and take it away"
                + " by hand if it is ours: {2}",
            ticket,
            note,
            e.getMessage());
      }
    }
    return first(doubts);
  }

  private static Optional<Refused> first(List<Refused> refusals) {
    return refusals.stream().filter(Denials::doubtful).findFirst();
  }

  private Optional<Refused> takeBack(Account account, TicketId ticket, List<MessageId> second) {
    List<Refused> doubts = new ArrayList<>();
    for (MessageId note : second) {
      try {
        account.helpdesk().remove(ticket, note);
        LOG.log(INFO, "ticket={0}: note {1} taken back, another stands there", ticket, note);
      } catch (Refused e) {
        doubts.add(e);
        // else someone's own message that quotes our mark
        LOG.log(
            Denials.doubtful(e) ? WARNING : INFO,
            "ticket={0}: message {1} stays: {2}",
            ticket,
            note,
            e.getMessage());
      }
    }
    return first(doubts);
  }

  private void later(Recheck recheck, HelpdeskException problem) {
    Duration wait = recheck.attempts() < OFTEN ? AGAIN : SELDOM;
    Instant again = clock.instant().plus(wait);
    LOG.log(
        WARNING,
        "ticket={0}: whether a note stands there twice isn''t known yet; looked at again at {1}:"
            + " {2}",
        recheck.ticket(),
        again,
        problem.getMessage());
    ledger.keep(books -> books.rechecks().postpone(recheck, again));
  }
}
