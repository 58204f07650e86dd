package dev.attune.deploy.pull;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Scorer;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.MergedInto;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Origin;
import dev.attune.export.ReviewRow.Outcome;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.reply.AgentReply;
import dev.attune.reply.Picked;
import dev.attune.ticket.Author;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Ticket;
import java.util.List;
import java.util.Map;

/** Turns a ticket's messages into review rows. Pure and thread-safe, as its scorer is. */
public final class Judge {

  private final Scorer scorer;
  private final FeedbackWriter feedback;

  public Judge(Scorer scorer, FeedbackWriter feedback) {
    this.scorer = scorer;
    this.feedback = feedback;
  }

  ReviewRow review(Ticket ticket, AgentReply reply) {
    List<MessageId> messages = reply.messages().stream().map(Message::id).toList();
    Judgement judgement = scorer.judge(reply);
    if (judgement instanceof Judgement.Abstention abstention) {
      return row(ticket, reply.index(), reply.author(), List.of(), unscored(abstention));
    }
    Assessment assessment = (Assessment) judgement;
    return row(
        ticket,
        reply.index(),
        reply.author(),
        messages,
        new Reviewed(assessment, feedback.write(reply, assessment), Note.NONE));
  }

  ReviewRow leftOut(Ticket ticket, Picked.LeftOut left) {
    Author author = ticket.conversation().messages().get(left.index()).author();
    return row(ticket, left.index(), author, List.of(), outcome(left));
  }

  static Outcome outcome(Picked.LeftOut left) {
    return left instanceof Picked.Merged merged
        ? new MergedInto(merged.into())
        : new NotScored(((Picked.Unscored) left).reason());
  }

  private static NotScored unscored(Judgement.Abstention abstention) {
    return new NotScored(abstention.reason());
  }

  private static ReviewRow row(
      Ticket ticket, int index, Author author, List<MessageId> messages, Outcome outcome) {
    Message message = ticket.conversation().messages().get(index);
    return new ReviewRow(
        ticket.conversation().id(),
        message.id(),
        index,
        messages,
        author.id(),
        author.role() == Role.BOT,
        outcome,
        origin(ticket, message),
        Map.of());
  }

  private static Origin origin(Ticket ticket, Message message) {
    return new Origin(
        ticket.id().account(),
        ticket.id().number(),
        ticket.url(),
        message.at(),
        ticket.conversation().channel(),
        ticket.brand(),
        ticket.group(),
        ticket.tags(),
        ticket.csat(),
        ticket.reopened());
  }
}
