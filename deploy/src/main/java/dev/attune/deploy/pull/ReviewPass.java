package dev.attune.deploy.pull;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Faults;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.DueTickets.Claimed;
import dev.attune.deploy.ledger.Judged;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.LostClaim;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.note.NotePolicy;
import dev.attune.reply.AgentReply;
import dev.attune.reply.Settle;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes up a due ticket, reads it whole, judges its closed replies and plans their notes. Reviews,
 * plans and the ticket's next due time are kept together or not at all. Thread-safe.
 */
public final class ReviewPass {

  private static final System.Logger LOG = System.getLogger(ReviewPass.class.getName());
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private final Ledger ledger;
  private final Clock clock;
  private final Judge judge;
  private final Supplier<Settle> settle;
  private final Supplier<NotePolicy> policy;
  private final Setbacks setbacks;

  public ReviewPass(
      Ledger ledger,
      Clock clock,
      Judge judge,
      Supplier<Settle> settle,
      Supplier<NotePolicy> policy) {
    this.ledger = ledger;
    this.clock = clock;
    this.judge = judge;
    this.settle = settle;
    this.policy = policy;
    this.setbacks = new Setbacks(ledger, clock);
  }

  /** Reviews one ticket. True when one was due. */
  public boolean step(Account account) {
    Instant now = clock.instant();
    if (setbacks.resting(account, now)) {
      return false;
    }
    Optional<Claimed> due =
        ledger.ask(books -> books.tickets().claim(account.name(), now, now.plus(CLAIM)));
    due.ifPresent(claimed -> review(account, claimed));
    return due.isPresent();
  }

  private void review(Account account, Claimed claimed) {
    try {
      attempt(account, claimed);
    } catch (LostClaim e) { // whatever became of the attempt, it is another's turn
      LOG.log(INFO, "ticket={0}: {1}", claimed.ticket(), e.getMessage());
    }
  }

  private void attempt(Account account, Claimed claimed) {
    try {
      Ticket ticket = account.helpdesk().read(claimed.ticket());
      if (ticket.status() == Status.GONE) {
        forget(claimed);
      } else {
        keep(account, claimed, ticket);
      }
    } catch (HelpdeskException.Refused e) {
      if (e.reason() == HelpdeskException.Refused.Reason.GONE) {
        forget(claimed);
      } else {
        setbacks.setAside(claimed, String.valueOf(e.getMessage()));
      }
    } catch (HelpdeskException e) {
      setbacks.happened(account, claimed, e);
    } catch (LostClaim | LedgerFailure e) {
      throw e; // no fault of the ticket's; its claim ran out, or will
    } catch (RuntimeException | StackOverflowError e) {
      setbacks.happened(account, claimed, Faults.asUnreadable(e));
    }
  }

  private void keep(Account account, Claimed claimed, Ticket ticket) {
    Instant now = clock.instant();
    Settle settled = settle.get();
    Known known = ledger.ask(books -> known(books, ticket));
    Reading reading = Reading.of(ticket.conversation(), settled, known.judged(), now);
    Findings findings = new Findings(judge, ticket, known.fingerprints(), now);
    List<Finding> fresh =
        findings.of(reading).stream().filter(finding -> !known.forgot(finding)).toList();
    Set<MessageId> vanished = findings.vanished();
    NotePlanner planner = new NotePlanner(account, policy.get(), settled, now);
    ledger.keep(
        books -> {
          books.tickets().done(claimed, reading.nextClosing(), now);
          fresh.forEach(finding -> enter(books, planner, ticket, finding, known.judged()));
          books.forgetting().belongs(ticket.id(), customers(ticket));
          books.qa().staff().meet(ticket, known.forgottenAgents());
          books.qa().outcomes().tell(ticket);
          books.reviews().forgetQuotes(ticket.id(), vanished);
          planner.withdraw(books.notePlans(), vanished);
          new Objections(ticket, now).enter(books);
          books.troubles().clear(account.name(), Work.REVIEW);
        });
  }

  /** What the ledger knows of a ticket before it is read. */
  private record Known(
      Judged judged, Map<MessageId, String> fingerprints, Map<String, Instant> forgottenAgents) {

    boolean forgot(Finding finding) {
      String agent = finding.entry().row().agent();
      Instant before = agent == null ? null : forgottenAgents.get(agent);
      return before != null && finding.entry().happenedAt().isBefore(before);
    }
  }

  private static Known known(Books books, Ticket ticket) {
    return new Known(
        books.backfills().judged(ticket.id()),
        books.reviews().fingerprints(ticket.id()),
        books.forgetting().agents(ticket.id().account()));
  }

  private static Set<String> customers(Ticket ticket) {
    return ticket.conversation().messages().stream()
        .filter(message -> message.by(Role.CUSTOMER))
        .flatMap(message -> Optional.ofNullable(message.author().id()).stream())
        .collect(Collectors.toSet());
  }

  private static void enter(
      Books books, NotePlanner planner, Ticket ticket, Finding finding, Judged judged) {
    Entry entry = finding.entry();
    books.reviews().enter(ticket.id(), entry);
    books.qa().shelf().file(ticket.id(), entry);
    AgentReply reply = finding.reply();
    if (reply != null && entry.row().outcome() instanceof Reviewed reviewed) {
      if (!judged.notes() && !judged.isLive(reply.last().time().orElse(null))) {
        return;
      }
      planner.plan(books.notePlans(), ticket, reply, reviewed);
    } else if (!finding.merged()) {
      planner.withdraw(books.notePlans(), List.of(entry.row().message()));
    }
  }

  private void forget(Claimed claimed) {
    TicketId ticket = claimed.ticket();
    LOG.log(INFO, "ticket={0}: gone; its quotes are forgotten and its notes withdrawn", ticket);
    ledger.keep(
        books -> {
          books.tickets().done(claimed, null, clock.instant());
          books.reviews().forgetQuotes(ticket, books.reviews().fingerprints(ticket).keySet());
          books.notePlans().withdrawAll(ticket);
        });
  }
}
