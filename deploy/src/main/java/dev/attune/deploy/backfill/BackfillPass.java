package dev.attune.deploy.backfill;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Faults;
import dev.attune.deploy.account.Patience;
import dev.attune.deploy.ledger.Backfills.Backfill;
import dev.attune.deploy.ledger.Backfills.State;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Checkpoints.Standing;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.LostClaim;
import dev.attune.deploy.ledger.Troubles.Trouble;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.TicketChange;
import dev.attune.helpdesk.TicketPage;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Walks an account's feed again from a backfill's beginning, and has each ticket that was answered
 * read in its turn, so many a minute. Page and progress are kept together or not at all: killed at
 * any instant, it goes on where it was. Thread-safe.
 */
public final class BackfillPass {

  /** No more tickets wait to be read than this; the feed waits instead. */
  private static final int WAITING = 2_000;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final System.Logger LOG = System.getLogger(BackfillPass.class.getName());

  private final Ledger ledger;
  private final Clock clock;
  private final IntSupplier perMinute;

  /**
   * @param perMinute tickets that are read in a minute, at least 1; asked before each page
   */
  public BackfillPass(Ledger ledger, Clock clock, IntSupplier perMinute) {
    this.ledger = ledger;
    this.clock = clock;
    this.perMinute = perMinute;
  }

  private record Turn(Optional<Backfill> listing, int failures) {}

  /** Finds a page of tickets. True when more is to be found now. */
  public boolean step(Account account) {
    Turn turn = ledger.ask(books -> turn(books, account.name()));
    try {
      return turn.listing().isPresent() && list(account, turn.listing().get());
    } catch (HelpdeskException e) {
      rest(account, e, turn.failures());
    } catch (LostClaim e) {
      LOG.log(INFO, "account={0}: {1}", account.name(), e.getMessage());
    } catch (LedgerFailure e) {
      throw e; // no fault of the helpdesk's
    } catch (RuntimeException e) {
      rest(account, Faults.asUnreadable(e), turn.failures());
    }
    return false;
  }

  /**
   * Reads the account's feed for nothing but this, where no server pulls it and a ticket is denied:
   * so a denial of that ticket is told from one of the whole account. False.
   */
  public boolean confirm(Account account) {
    Instant now = clock.instant();
    Optional<Standing> standing = ledger.ask(books -> doubted(books, account.name()));
    try {
      if (standing.isPresent()) {
        TicketPage unused = account.helpdesk().changes(standing.get().checkpoint());
        ledger.keep(books -> books.checkpoints().confirm(account.name(), now));
      }
    } catch (HelpdeskException e) {
      LOG.log(
          INFO,
          "account={0}: whether its tickets are gone isn''t known yet; asked again in a minute:"
              + " {1}",
          account.name(),
          e.getMessage());
    }
    return false;
  }

  private static Optional<Standing> doubted(Books books, String account) {
    return goesOn(books, account) && books.denials().waits(account)
        ? books.checkpoints().of(account)
        : Optional.empty();
  }

  /** Whether one is under way. */
  public boolean goesOn(Account account) {
    return ledger.ask(books -> goesOn(books, account.name()));
  }

  private static boolean goesOn(Books books, String account) {
    return books.backfills().of(account).filter(b -> b.state().goesOn()).isPresent();
  }

  private Turn turn(Books books, String account) {
    Optional<Backfill> backfill = books.backfills().of(account).filter(b -> b.state().goesOn());
    Optional<Trouble> trouble = books.troubles().of(account, Work.BACKFILL);
    if (backfill.isEmpty() || !books.nodes().pulls(account)) {
      return new Turn(Optional.empty(), 0);
    }
    long waiting = books.backfills().remaining(account);
    if (backfill.get().state() == State.READING && waiting == 0) {
      books.backfills().end(account, State.DONE, clock.instant());
      LOG.log(INFO, "account={0}: the backfill is done", account);
    }
    boolean listing =
        backfill.get().state() == State.LISTING
            && waiting < WAITING
            && trouble.filter(t -> t.restsUntil().isAfter(clock.instant())).isEmpty();
    return new Turn(
        listing ? backfill : Optional.empty(), trouble.map(Trouble::failures).orElse(0));
  }

  private boolean list(Account account, Backfill backfill) {
    TicketPage page = account.helpdesk().changes(backfill.checkpoint());
    ledger.keep(books -> keep(books, account, backfill, page));
    return !page.caughtUp();
  }

  private void keep(Books books, Account account, Backfill backfill, TicketPage page) {
    Map<TicketId, Instant> answered = answered(page, backfill.order().since());
    books.tickets().see(account.name(), answered.keySet());
    Set<TicketId> fresh = books.backfills().notFound(account.name(), answered.keySet(), backfill);
    Map<TicketId, Instant> due = new LinkedHashMap<>();
    Instant next = due(answered.keySet(), fresh, backfill.nextAt(), due);
    books.backfills().remember(backfill, due);
    books
        .backfills()
        .move(
            account.name(),
            backfill,
            new Backfill(
                backfill.order(),
                page.caughtUp() ? State.READING : State.LISTING,
                page.next(),
                backfill.beganAt(),
                null,
                backfill.listed() + due.size(),
                answered.values().stream().reduce(backfill.listedTo(), BackfillPass::later),
                next));
    books.troubles().clear(account.name(), Work.BACKFILL);
  }

  /** When tickets were last answered, in the order of the page. */
  private static Map<TicketId, Instant> answered(TicketPage page, Instant since) {
    Map<TicketId, Instant> answered = new LinkedHashMap<>();
    for (TicketChange change : page.changes()) {
      Instant at = change.answeredAt();
      if (at != null && !at.isBefore(since)) {
        answered.merge(change.ticket(), at, BackfillPass::later);
      } else if (change.edited()) {
        answered.putIfAbsent(change.ticket(), since); // it may be answered: the reading will tell
      }
    }
    return answered;
  }

  /** Has the fresh ones read one after the other. Tells when the one after them is. */
  private Instant due(
      Set<TicketId> tickets, Set<TicketId> fresh, Instant from, Map<TicketId, Instant> due) {
    Duration pause = MINUTE.dividedBy(Math.max(1, perMinute.getAsInt()));
    Instant next = later(from, clock.instant());
    for (TicketId ticket : tickets) {
      if (fresh.contains(ticket)) {
        due.put(ticket, next);
        next = next.plus(pause);
      }
    }
    return next;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void rest(Account account, HelpdeskException problem, int failures) {
    Instant now = clock.instant();
    Instant until = Patience.again(problem, failures, now);
    LOG.log(
        problem instanceof HelpdeskException.RateLimited ? INFO : WARNING,
        "account={0}: the backfill waits; nothing is lost, tried again at {1}: {2}",
        account.name(),
        until,
        problem.getMessage());
    ledger.keep(
        books -> {
          if (goesOn(books, account.name())) { // nobody would clear the trouble of one stopped
            books.troubles().add(account.name(), Work.BACKFILL, until, problem, now);
          }
        });
  }
}
