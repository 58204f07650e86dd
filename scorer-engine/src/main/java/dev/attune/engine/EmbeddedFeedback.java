package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Scorer;
import dev.attune.feedback.Feedback;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.reply.AgentReply;
import java.util.List;
import java.util.Optional;

/**
 * Says what a coach would say. What worked is the agent's own words, letter by letter. The one
 * thing to try names what this very customer said and what to do about it. It is judged as a part
 * of the reply before it is given.
 *
 * <p>Pure and deterministic, safe for use by many threads at once.
 */
public final class EmbeddedFeedback implements FeedbackWriter {

  private final Scorer scorer;

  /** Advice is judged with the rubric that ships. */
  public EmbeddedFeedback() {
    this(EmbeddedScorer.standard());
  }

  /**
   * Advice is judged by a scorer, which should be one that asks nobody: it is called once for most
   * replies that get advice, and a few times at most.
   */
  public EmbeddedFeedback(Scorer scorer) {
    this.scorer = scorer;
  }

  @Override
  public Feedback write(AgentReply reply, Assessment assessment) {
    try (Study study = Studies.shared().of(reply)) {
      return study
          .findings()
          .crisis()
          .map(EmbeddedFeedback::alarm)
          .orElseGet(() -> coached(study, assessment));
    }
  }

  /** No coaching on a reply to somebody who may be in danger: a clear word to act on instead. */
  private static Feedback alarm(Evidence words) {
    return new Feedback(
        null, null, Coaching.standard().say(List.of("crisis"), words.quote()).orElseThrow());
  }

  private Feedback coached(Study study, Assessment assessment) {
    Optional<Praise> praise = Praise.due(assessment, study);
    String praised = praise.map(said -> said.words().quote()).orElse("");
    Harmless harmless = new Harmless(scorer, study, assessment);
    return new Feedback(
        praise.map(Praise::sentence).orElse(null),
        praise.map(Praise::words).orElse(null),
        new Advice(study, assessment, harmless, praised).due().orElse(null));
  }
}
