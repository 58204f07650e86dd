package dev.attune.deploy.pull;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.NotePlans;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.note.NoteMark;
import dev.attune.note.NotePolicy;
import dev.attune.note.NotePolicy.Candidate;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.reply.AgentReply;
import dev.attune.reply.Replies;
import dev.attune.reply.Settle;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Ticket;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Decides which reviewed replies get a note, and enters the plans.
 *
 * @param policy as configured right now
 */
record NotePlanner(Account account, NotePolicy policy, Settle settle, Instant now) {

  /** Plans the note of a reply that was judged for the first time, or again after an edit. */
  void plan(Books books, Ticket ticket, AgentReply reply, Reviewed reviewed) {
    NotePlans plans = books.notePlans();
    List<MessageId> messages = reply.messages().stream().map(message -> message.id()).toList();
    List<NoteMark> marks = marks(messages);
    if (plans.withdraw(account.name(), marks)
        && plans.takeAlong(account.name(), reply.id(), marks)) {
      return;
    }
    Instant closedAt =
        Replies.closesAt(reply, settle).filter(closing -> closing.isBefore(now)).orElse(now);
    String agent = reply.author().id();
    Candidate candidate =
        new Candidate(
            reviewed.assessment(),
            reviewed.feedback(),
            reply.byBot(),
            account.scope().admits(ticket, reply.author()),
            closedAt);
    Decision decision =
        account
            .notes()
            .get()
            .on(policy)
            .decide(candidate, plans.usage(account.name(), agent, now), now);
    if (decision != Decision.NONE
        && !books.desks().notedOtherwise(account.name(), account.helpdesk().vendor(), messages)) {
      plans.add(new NotePlans.Plan(ticket.id(), reply.id(), marks, agent, closedAt), decision, now);
    }
  }

  /** Takes back the plan of messages that are no reply any more. */
  void withdraw(NotePlans plans, Collection<MessageId> messages) {
    boolean unused = plans.withdraw(account.name(), marks(messages));
  }

  private List<NoteMark> marks(Collection<MessageId> messages) {
    return messages.stream()
        .map(message -> NoteMark.of(account.helpdesk().vendor(), account.name(), message))
        .toList();
  }
}
