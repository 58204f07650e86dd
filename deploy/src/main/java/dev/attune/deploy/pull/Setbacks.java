package dev.attune.deploy.pull;

import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Patience;
import dev.attune.deploy.ledger.Denials;
import dev.attune.deploy.ledger.DueTickets.Claimed;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Troubles.Trouble;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a ticket that couldn't be read: tried again later, or set aside so that it never
 * stands in the way of others. Nothing is lost: a ticket set aside is shown with its reason and
 * taken up again when something new is told of it.
 */
final class Setbacks {

  private static final System.Logger LOG = System.getLogger(Setbacks.class.getName());
  private static final int ATTEMPTS = 6;

  /** More than attempts, since servers die of much that is no ticket's fault. */
  private static final int DEATHS = 8;

  private final Ledger ledger;
  private final Clock clock;

  Setbacks(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** False for a ticket that has ended too many servers, and is set aside unread. */
  boolean survivable(Claimed claimed) {
    if (claimed.deaths() < DEATHS) {
      return true;
    }
    setAside(
        claimed,
        "the server ended "
            + claimed.deaths()
            + " times while it was at this ticket, perhaps because of it. It is not read again"
            + " until it is asked for: ./attune retry");
    return false;
  }

  void happened(Account account, Claimed claimed, HelpdeskException problem) {
    Instant now = clock.instant();
    String error = String.valueOf(problem.getMessage());
    int failures = trouble(account).map(Trouble::failures).orElse(0);
    if (Patience.concernsOthers(problem)) {
      Instant until = Patience.forOthers(problem, failures, now);
      ledger.keep(books -> books.troubles().add(account.name(), Work.REVIEW, until, problem, now));
    }
    // while others can be read, it is this ticket's own fault
    boolean own =
        problem instanceof HelpdeskException.Unreadable
            || (problem instanceof HelpdeskException.Unreachable && failures == 0);
    if (own && claimed.attempts() + 1 >= ATTEMPTS) {
      setAside(claimed, error);
    } else {
      postpone(claimed, Patience.again(problem, claimed.attempts(), now), error);
    }
  }

  /** True for what may be said of the whole account, and was heard of this ticket only now. */
  boolean doubts(Refused problem, Claimed claimed) {
    return Denials.doubtful(problem)
        && !ledger.<Boolean>ask(books -> books.denials().isBelieved(claimed.ticket()));
  }

  /** Not believed yet: asked again, and while the account's feed can't be read, others wait too. */
  void denied(Account account, Claimed claimed, Refused problem) {
    Instant now = clock.instant();
    String error = String.valueOf(problem.getMessage());
    int failures = trouble(account).map(Trouble::failures).orElse(0);
    Instant until = Patience.forOthers(problem, failures, now);
    Instant again =
        ledger.ask(
            books -> {
              if (books.troubles().of(account.name(), Work.PULL).isPresent()) {
                books.troubles().add(account.name(), Work.REVIEW, until, problem, now);
              }
              return books.denials().doubt(claimed, error, now);
            });
    LOG.log(
        WARNING,
        "ticket={0}: not read; should the same be said of the whole account, nothing is lost: asked"
            + " again at {1}: {2}",
        claimed.ticket(),
        again,
        error);
  }

  void setAside(Claimed claimed, String error) {
    LOG.log(
        WARNING,
        "ticket={0}: set aside until something new is told of it; others go on: {1}",
        claimed.ticket(),
        error);
    // it was this ticket's own fault, whatever it was taken for before
    ledger.keep(
        books -> {
          books.tickets().setAside(claimed, error, clock.instant());
          books.troubles().clear(claimed.ticket().account(), Work.REVIEW);
        });
  }

  private void postpone(Claimed claimed, Instant dueAt, String error) {
    LOG.log(
        WARNING,
        "ticket={0}: not read; nothing is lost, tried again at {1}: {2}",
        claimed.ticket(),
        dueAt,
        error);
    ledger.keep(books -> books.tickets().postpone(claimed, dueAt, error));
  }

  private Optional<Trouble> trouble(Account account) {
    return ledger.ask(books -> books.troubles().of(account.name(), Work.REVIEW));
  }
}
