package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Scorer;
import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that advice, written under the reply, would not itself be found fault with: the reply
 * is judged without it and with it, raises no bad flag more and scores no less. For one thread.
 */
final class Harmless {

  private final Scorer scorer;
  private final Study study;
  private @Nullable Judgement before;

  /**
   * @param study of the reply
   * @param assessment of the reply; taken as it is where the scorer would say the same
   */
  Harmless(Scorer scorer, Study study, Assessment assessment) {
    this.scorer = scorer;
    this.study = study;
    this.before =
        scorer instanceof EmbeddedScorer embedded && embedded.said(assessment) ? assessment : null;
  }

  boolean asPartOfIt(String sentence) {
    return before() instanceof Assessment without
        && judged(with(study.reply(), sentence)) instanceof Assessment with
        && with.score() >= without.score()
        && Arrays.stream(Flag.values())
            .filter(flag -> !flag.good())
            .noneMatch(flag -> with.flags().raised(flag) && !without.flags().raised(flag));
  }

  /** By the same scorer, since the assessment may come from another or by another rubric. */
  private Judgement before() {
    if (before == null) {
      before = judged(study.reply());
    }
    return before;
  }

  /** The customer is heard once, however many sentences are tried. */
  private Judgement judged(AgentReply reply) {
    return scorer instanceof EmbeddedScorer embedded
        ? embedded.judge(reply, study)
        : scorer.judge(reply);
  }

  /** The reply with a sentence added to its last message. */
  static AgentReply with(AgentReply reply, String sentence) {
    Conversation conversation = reply.conversation();
    List<Message> messages = new ArrayList<>(conversation.messages());
    Message last = reply.last();
    PlainText text = PlainText.of(last.text().words().stripTrailing() + "\n" + sentence);
    messages.set(
        reply.index(),
        new Message(
            last.id(),
            last.author(),
            last.visibility(),
            last.at(),
            text,
            last.automatic(),
            last.html()));
    return new AgentReply(
        new Conversation(
            conversation.id(), conversation.channel(), conversation.subject(), messages),
        reply.indexes());
  }
}
