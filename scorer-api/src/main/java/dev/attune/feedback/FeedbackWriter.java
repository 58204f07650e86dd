package dev.attune.feedback;

import dev.attune.assessment.Assessment;
import dev.attune.reply.AgentReply;

/**
 * Writes feedback from an assessment.
 *
 * <p>Contract: pure and thread-safe, like the scorer. The advice is one sentence to the agent,
 * built from this customer's own facts: no promise the agent can't make, no placeholder, no
 * formula. Nothing where nothing is due.
 */
public interface FeedbackWriter {

  Feedback write(AgentReply reply, Assessment assessment);
}
