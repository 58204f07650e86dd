package dev.attune.deploy.pull;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Faults;
import dev.attune.deploy.account.Patience;
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
import dev.attune.reply.Settle;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a helpdesk what has changed and remembers which tickets are due. Page and checkpoint are
 * kept together or not at all, so that after a crash at most one page is read again. Thread-safe.
 */
public final class PullPass {

  private static final System.Logger LOG = System.getLogger(PullPass.class.getName());

  private final Ledger ledger;
  private final Clock clock;
  private final Supplier<Settle> settle;

  public PullPass(Ledger ledger, Clock clock, Supplier<Settle> settle) {
    this.ledger = ledger;
    this.clock = clock;
    this.settle = settle;
  }

  /** Reads one page. True when more is to be had now. */
  public boolean step(Account account) {
    Turn turn = ledger.ask(books -> turn(books, account));
    Optional<Trouble> trouble = Optional.ofNullable(turn.trouble());
    if (!turn.ours() || trouble.filter(t -> t.restsUntil().isAfter(clock.instant())).isPresent()) {
      return false;
    }
    try {
      Standing standing = standing(account);
      TicketPage page = account.helpdesk().changes(standing.checkpoint());
      ledger.keep(books -> keep(books, account, standing, page));
      tellOfPassedOver(account, page.passedOver());
      return !page.caughtUp();
    } catch (HelpdeskException e) {
      rest(account, e, trouble.map(Trouble::failures).orElse(0));
    } catch (LostClaim e) {
      LOG.log(INFO, "account={0}: {1}", account.name(), e.getMessage());
    } catch (LedgerFailure e) {
      throw e; // no fault of the helpdesk's
    } catch (RuntimeException e) {
      rest(account, Faults.asUnreadable(e), trouble.map(Trouble::failures).orElse(0));
    }
    return false;
  }

  private static void tellOfPassedOver(Account account, int entries) {
    if (entries > 0) {
      LOG.log(
          WARNING,
          "account={0}: {1} entry(s) of the feed name no ticket and are passed over; where a reply"
              + " is missing, look for it in the helpdesk, and hint at its ticket by changing it."
              + " If it goes on, tell us and the vendor",
          account.name(),
          entries);
    }
  }

  /** One server reads an account's feed; another one takes its turn when it is dead. */
  private record Turn(boolean ours, @Nullable Trouble trouble) {}

  private static Turn turn(Books books, Account account) {
    return new Turn(
        books.nodes().pulls(account.name()),
        books.troubles().of(account.name(), Work.PULL).orElse(null));
  }

  private Standing standing(Account account) {
    Optional<Standing> known = ledger.ask(books -> books.checkpoints().of(account.name()));
    return known.orElseGet(() -> begin(account));
  }

  private Standing begin(Account account) {
    Instant startsAt = Optional.ofNullable(account.since()).orElseGet(clock::instant);
    var checkpoint = account.helpdesk().startingAt(startsAt);
    String vendor = account.helpdesk().vendor();
    LOG.log(
        INFO,
        "account={0}: first read; nothing older than {1} is judged or noted",
        account.name(),
        startsAt);
    return ledger.ask(
        books -> {
          books.checkpoints().begin(account.name(), vendor, startsAt, checkpoint);
          return books.checkpoints().of(account.name()).orElseThrow();
        });
  }

  private void keep(Books books, Account account, Standing standing, TicketPage page) {
    Instant now = clock.instant();
    Map<TicketId, Instant> due = new HashMap<>();
    Set<TicketId> seen = new LinkedHashSet<>();
    Set<TicketId> answered = new LinkedHashSet<>();
    for (TicketChange change : page.changes()) {
      if (worthReading(change, standing.startsAt())) {
        due.merge(change.ticket(), dueAt(change, now), PullPass::earlier);
      } else if (change.notedAt() != null
          && books.qa().disputeNotes().anythingToDispute(change.ticket())) {
        due.merge(change.ticket(), now, PullPass::earlier);
      } else {
        seen.add(change.ticket());
        if (change.customerAt() != null) {
          answered.add(change.ticket());
          due.computeIfPresent(change.ticket(), (ticket, dueAt) -> earlier(dueAt, now));
        }
      }
    }
    // what was due before this page; an answer that comes after the customer's opens a reply anew
    books.tickets().hasten(answered, now);
    books.tickets().remember(due);
    books.tickets().see(account.name(), seen);
    books
        .checkpoints()
        .move(account.name(), standing.checkpoint(), page.next(), page.caughtUp(), now);
    books.troubles().clear(account.name(), Work.PULL);
    books.totals().passOver(account.name(), page.passedOver());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static boolean worthReading(TicketChange change, Instant startsAt) {
    Instant answered = change.answeredAt();
    return change.edited() || (answered != null && !answered.isBefore(startsAt));
  }

  /** When the newest reply closes as far as the feed shows; the reading will know better. */
  private Instant dueAt(TicketChange change, Instant now) {
    Instant answered = change.answeredAt();
    Instant customer = change.customerAt();
    if (change.edited() || answered == null || (customer != null && customer.isAfter(answered))) {
      return now;
    }
    Duration wait = Duration.between(now, answered.plus(settle.get().other()));
    Duration longest = settle.get().other();
    return now.plus(
        wait.isNegative() ? Duration.ZERO : wait.compareTo(longest) < 0 ? wait : longest);
  }

  private void rest(Account account, HelpdeskException problem, int failuresBefore) {
    Instant now = clock.instant();
    Instant until = Patience.again(problem, failuresBefore, now);
    LOG.log(
        problem instanceof HelpdeskException.RateLimited ? INFO : WARNING,
        "account={0}: no changes could be read; nothing is lost, tried again at {1}: {2}",
        account.name(),
        until,
        problem.getMessage());
    ledger.keep(
        books -> {
          if (books.checkpoints().of(account.name()).isPresent()) {
            books.troubles().add(account.name(), Work.PULL, until, problem, now);
          }
        });
  }
}
