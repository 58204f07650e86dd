package dev.attune.assessment;

import dev.attune.reply.AgentReply;

/**
 * Judges replies.
 *
 * <p>Contract for all: never throws for anything a reply may contain; what can't be judged is an
 * abstention. Evidence quotes the reply's own messages, cues the customer's, both letter by letter.
 * Each assessment names in {@link Assessment#scorer()} who made it. Implementations are
 * thread-safe.
 *
 * <p>The scorer that ships is moreover a pure function of the reply and its rubric: no clock, no
 * randomness, no network, no memory of other replies; the same reply gives the same judgement on
 * every thread and in every run. One that asks a model elsewhere can promise none of this, so it is
 * off unless an admin names it, and says so in its version.
 */
public interface Scorer {

  Judgement judge(AgentReply reply);

  /** Name and version, such as {@code embedded@1}; changes whenever a judgement could. */
  String version();
}
