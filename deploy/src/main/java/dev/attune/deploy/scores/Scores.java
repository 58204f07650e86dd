package dev.attune.deploy.scores;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Explained;
import dev.attune.assessment.ExplainingScorer;
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
import dev.attune.reply.Replies;
import dev.attune.ticket.Author;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.verdict.Voices;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reviews whole conversations that no helpdesk knows of. Pure and thread-safe, as its scorer and
 * feedback writer are.
 */
public final class Scores {

  private final Function<AgentReply, Explained> judging;
  private final FeedbackWriter feedback;

  public Scores(Scorer scorer, FeedbackWriter feedback) {
    this(reply -> new Explained(scorer.judge(reply), List.of()), feedback);
  }

  private Scores(Function<AgentReply, Explained> judging, FeedbackWriter feedback) {
    this.judging = judging;
    this.feedback = feedback;
  }

  /** The same with every contribution to every mark and flag. */
  public static Scores explaining(ExplainingScorer scorer, FeedbackWriter feedback) {
    return new Scores(scorer::explain, feedback);
  }

  /** A row for every public message of an agent or bot, each exactly once, in their order. */
  public List<ReviewRow> of(Conversation conversation) {
    Picked picked = Replies.pick(conversation);
    return Stream.concat(
            picked.replies().stream().map(this::review),
            picked.leftOut().stream().map(left -> leftOut(conversation, left)))
        .sorted(Comparator.comparingInt(ReviewRow::index))
        .toList();
  }

  /**
   * The row of the last public message of an agent or bot, as a draft at the end is; no older reply
   * is judged for it. Empty where there is no such message.
   */
  public Optional<ReviewRow> last(Conversation conversation) {
    Picked picked = Replies.pick(conversation);
    Optional<AgentReply> reply =
        picked.replies().stream().max(Comparator.comparingInt(AgentReply::index));
    Optional<Picked.LeftOut> left =
        picked.leftOut().stream().max(Comparator.comparingInt(Picked.LeftOut::index));
    int judged = reply.map(AgentReply::index).orElse(-1);
    return left.filter(one -> one.index() > judged)
        .map(one -> leftOut(conversation, one))
        .or(() -> reply.map(this::review));
  }

  /** How many replies judging the whole conversation takes. */
  public static int replies(Conversation conversation) {
    return Replies.pick(conversation).replies().size();
  }

  private ReviewRow review(AgentReply reply) {
    Explained explained = judging.apply(reply);
    Judgement judgement = explained.judgement();
    if (judgement instanceof Judgement.Abstention abstention) {
      return row(
          reply.conversation(),
          reply.index(),
          reply.author(),
          List.of(),
          new NotScored(abstention.reason()),
          Map.of());
    }
    Assessment assessment = (Assessment) judgement;
    return row(
        reply.conversation(),
        reply.index(),
        reply.author(),
        reply.messages().stream().map(Message::id).toList(),
        new Reviewed(
            assessment,
            feedback.write(reply, assessment),
            Note.NONE,
            Voices.NONE,
            explained.reasons()),
        PlainTexts.quoted(reply, assessment, explained.reasons()));
  }

  private static ReviewRow leftOut(Conversation conversation, Picked.LeftOut left) {
    Outcome outcome;
    if (left instanceof Picked.Merged merged) {
      outcome = new MergedInto(merged.into());
    } else {
      outcome = new NotScored(((Picked.Unscored) left).reason());
    }
    Author author = conversation.messages().get(left.index()).author();
    return row(conversation, left.index(), author, List.of(), outcome, Map.of());
  }

  private static ReviewRow row(
      Conversation conversation,
      int index,
      Author author,
      List<MessageId> messages,
      Outcome outcome,
      Map<MessageId, String> plainTexts) {
    Message message = conversation.messages().get(index);
    return new ReviewRow(
        conversation.id(),
        message.id(),
        index,
        messages,
        author.id(),
        author.role() == Role.BOT,
        outcome,
        Origin.file(conversation.channel(), message.at()),
        plainTexts);
  }
}
