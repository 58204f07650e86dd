package dev.attune.assessment;

import dev.attune.reply.AgentReply;

/**
 * Judges replies.
 *
 * <p>Contract: a pure function of the reply and the scorer's rubric: no clock, no randomness, no
 * memory of other replies; the same reply gives the same judgement on every thread and in every
 * run. Never throws for anything a reply may contain; what can't be judged is an abstention.
 * Evidence quotes the reply's own messages, cues the customer's. Implementations are thread-safe.
 */
public interface Scorer {

  Judgement judge(AgentReply reply);

  /** Name and version, such as {@code embedded@1}; changes whenever a judgement could. */
  String version();
}
