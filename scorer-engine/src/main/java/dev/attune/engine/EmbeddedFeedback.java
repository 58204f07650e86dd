package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.engine.rules.Findings;
import dev.attune.feedback.Feedback;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.reply.AgentReply;
import java.util.Optional;

/**
 * Says what a coach would say, out of the agent's and the customer's own words: both are quoted
 * letter by letter, nothing is invented.
 *
 * <p>Pure and deterministic, safe for use by many threads at once.
 */
public final class EmbeddedFeedback implements FeedbackWriter {

  @Override
  public Feedback write(AgentReply reply, Assessment assessment) {
    Findings findings = Findings.of(reply);
    Optional<Praise> praise = Praise.due(assessment, findings);
    Optional<String> advice = Advice.due(reply, assessment, findings);
    return new Feedback(
        praise.map(Praise::sentence).orElse(null),
        praise.map(Praise::words).orElse(null),
        advice.orElse(null));
  }
}
