package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.engine.rules.Findings;
import dev.attune.feedback.Feedback;
import dev.attune.reply.AgentReply;
import java.util.List;

/**
 * A labelled reply, what was found in it and the feedback that was written on it; where a customer
 * may be in danger nothing is coached, see {@link CrisisTest}.
 */
record Written(Labelled labelled, Assessment found, Feedback feedback) {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();
  private static final EmbeddedFeedback WRITER = new EmbeddedFeedback(SCORER);
  private static final int PART = 6;

  /** Read once: some of the conversations, so that every run stays short. */
  private static final class Read {
    static final List<Written> ALL =
        LabelledReplies.all().stream()
            .filter(labelled -> Math.floorMod(labelled.conversation().hashCode(), PART) == 0)
            .filter(labelled -> Judgements.of(labelled) instanceof Assessment)
            .filter(labelled -> Findings.of(labelled.reply()).crisis().isEmpty())
            .map(Written::on)
            .toList();
  }

  static List<Written> all() {
    return Read.ALL;
  }

  static Assessment assessed(AgentReply reply) {
    return (Assessment) SCORER.judge(reply);
  }

  static Feedback feedback(AgentReply reply) {
    return WRITER.write(reply, assessed(reply));
  }

  private static Written on(Labelled labelled) {
    Assessment found = Judgements.assessed(labelled);
    return new Written(labelled, found, WRITER.write(labelled.reply(), found));
  }
}
