package dev.attune.deploy.pull;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Faults;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.DueTickets.Claimed;
import dev.attune.deploy.ledger.Familiar;
import dev.attune.deploy.ledger.Judged;
import dev.attune.deploy.ledger.Known;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.LostClaim;
import dev.attune.deploy.ledger.Seen;
import dev.attune.deploy.ledger.TicketRead;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Refused;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes up a due ticket, reads it whole, judges its closed replies and plans their notes. Reviews,
 * plans and the ticket's next due time are kept together or not at all. Thread-safe.
 */
public final class ReviewPass {

  private static final System.Logger LOG = System.getLogger(ReviewPass.class.getName());

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final Clock clock;
  private final Judge judge;
  private final Supplier<Settle> settle;
  private final Supplier<NotePolicy> policy;
  private final IntSupplier historyPerMinute;
  private final Setbacks setbacks;

  /** With no pause between a backfill's tickets. */
  public ReviewPass(
      Ledger ledger,
      Clock clock,
      Judge judge,
      Supplier<Settle> settle,
      Supplier<NotePolicy> policy) {
    this(ledger, clock, judge, settle, policy, () -> Integer.MAX_VALUE);
  }

  /**
   * As above.
   *
   * @param historyPerMinute how many of a backfill's tickets are read in a minute at most, at least
   *     1; asked before each
   */
  public ReviewPass(
      Ledger ledger,
      Clock clock,
      Judge judge,
      Supplier<Settle> settle,
      Supplier<NotePolicy> policy,
      IntSupplier historyPerMinute) {
    this.historyPerMinute = historyPerMinute;
    this.ledger = ledger;
    this.clock = clock;
    this.judge = judge;
    this.settle = settle;
    this.policy = policy;
    this.setbacks = new Setbacks(ledger, clock);
  }

  /** A ticket that is ours for a while, and what was known of it. */
  private record Taken(Claimed claimed, Known known, Tenure tenure) {}

  /** Reviews one ticket. True when one was due. */
  public boolean step(Account account) {
    return work(account, () -> {});
  }

  /**
   * As above.
   *
   * @param sign done before each reply, since judging all of a ticket's may take very long
   */
  public boolean work(Account account, Runnable sign) {
    Instant now = clock.instant();
    Optional<Taken> due = ledger.ask(books -> take(books, account, now, sign));
    due.ifPresent(taken -> review(account, taken));
    return due.isPresent();
  }

  private Optional<Taken> take(Books books, Account account, Instant now, Runnable sign) {
    Optional<Claimed> due = books.tickets().claim(account.name(), now, now.plus(Tenure.CLAIM));
    Duration pause = MINUTE.dividedBy(Math.max(1, historyPerMinute.getAsInt()));
    if (due.filter(Claimed::history).isPresent() && pause.toMillis() > 0) {
      books.pace().took(account.name(), now, pause);
    }
    return due.map(
        claimed ->
            new Taken(
                claimed,
                books.known(claimed.ticket()),
                new Tenure(ledger, clock, claimed, now, sign)));
  }

  private void review(Account account, Taken taken) {
    try {
      if (setbacks.survivable(taken.claimed())) {
        attempt(account, taken);
      }
    } catch (LostClaim e) { // whatever became of the attempt, it is another's turn
      LOG.log(INFO, "ticket={0}: {1}", taken.claimed().ticket(), e.getMessage());
    }
  }

  private void attempt(Account account, Taken taken) {
    Claimed claimed = taken.claimed();
    try {
      Ticket ticket = account.helpdesk().read(claimed.ticket());
      if (ticket.status() == Status.GONE) {
        forget(taken);
      } else {
        keep(account, taken, ticket);
      }
    } catch (Refused e) {
      refused(account, taken, e);
    } catch (HelpdeskException e) {
      setbacks.happened(account, claimed, e);
    } catch (LostClaim | LedgerFailure e) {
      throw e; // no fault of the ticket's; its claim ran out, or will
    } catch (RuntimeException | StackOverflowError e) {
      setbacks.happened(account, claimed, Faults.asUnreadable(e));
    }
  }

  private void refused(Account account, Taken taken, Refused problem) {
    Claimed claimed = taken.claimed();
    if (setbacks.doubts(problem, claimed)) {
      setbacks.denied(account, claimed, problem);
    } else if (problem.reason() == Refused.Reason.GONE) {
      forget(taken);
    } else {
      setbacks.setAside(claimed, String.valueOf(problem.getMessage()));
    }
  }

  private void keep(Account account, Taken taken, Ticket ticket) {
    Known known = taken.known();
    Instant now = clock.instant();
    Settle settled = settle.get();
    Reading reading = Reading.of(ticket.conversation(), settled, known.judged(), now);
    Findings findings =
        new Findings(judge, ticket, known.fingerprints(), now, taken.tenure()::renew);
    List<Finding> found = findings.of(reading);
    Set<MessageId> vanished = findings.vanished();
    NotePlanner planner = new NotePlanner(account, policy.get(), settled, now);
    ledger.keep(
        books -> {
          Familiar familiar = books.familiar(ticket);
          Seen seen = new HeadCount(known, familiar, now).of(ticket.conversation(), reading.open());
          books
              .tickets()
              .done(
                  taken.claimed(), new TicketRead(reading.nextClosing(), known.seen(), seen), now);
          List<Finding> fresh =
              found.stream().filter(finding -> !forgot(familiar, finding)).toList();
          books.reviews().enter(ticket.id(), fresh.stream().map(Finding::entry).toList());
          books.forgetting().belongs(ticket.id(), customers(ticket), familiar);
          books.qa().staff().meet(ticket, familiar);
          books.qa().outcomes().tell(ticket, known);
          books.reviews().forgetQuotes(ticket.id(), vanished);
          planner.withdraw(books.notePlans(), noReplies(fresh, vanished));
          fresh.stream()
              .sorted(Finding.BY_AGENT)
              .forEach(finding -> plan(books, planner, ticket, finding, known.judged()));
          new Objections(ticket, now).enter(books);
          if (known.troubled()) {
            books.troubles().clear(account.name(), Work.REVIEW);
          }
        });
  }

  private static boolean forgot(Familiar familiar, Finding finding) {
    String agent = finding.entry().row().agent();
    Instant before = agent == null ? null : familiar.forgotten().get(agent);
    return before != null && finding.entry().happenedAt().isBefore(before);
  }

  /** Messages that are no reply, or none any more, and part of none. */
  private static Set<MessageId> noReplies(List<Finding> fresh, Set<MessageId> vanished) {
    Set<MessageId> messages = new HashSet<>(vanished);
    fresh.stream()
        .filter(finding -> !finding.merged() && finding.reviewed().isEmpty())
        .forEach(finding -> messages.add(finding.entry().row().message()));
    return messages;
  }

  private static Set<String> customers(Ticket ticket) {
    return ticket.conversation().messages().stream()
        .filter(message -> message.by(Role.CUSTOMER))
        .flatMap(message -> Optional.ofNullable(message.author().id()).stream())
        .collect(Collectors.toSet());
  }

  private static void plan(
      Books books, NotePlanner planner, Ticket ticket, Finding finding, Judged judged) {
    AgentReply reply = finding.reply();
    Reviewed reviewed = finding.reviewed().orElse(null);
    if (reply != null
        && reviewed != null
        && (judged.notes() || judged.isLive(reply.last().time().orElse(null)))) {
      planner.plan(books, ticket, reply, reviewed);
    }
  }

  private void forget(Taken taken) {
    TicketId ticket = taken.claimed().ticket();
    Seen before = taken.known().seen();
    Seen entered = new Seen(taken.known().fingerprints().size(), 0);
    LOG.log(INFO, "ticket={0}: gone; its quotes are forgotten and its notes withdrawn", ticket);
    ledger.keep(
        books -> {
          books
              .tickets()
              .done(taken.claimed(), new TicketRead(null, before, entered), clock.instant());
          books.reviews().forgetQuotes(ticket, books.reviews().fingerprints(ticket).keySet());
          books.notePlans().withdrawAll(ticket);
          books.troubles().clear(ticket.account(), Work.REVIEW);
        });
  }
}
