package dev.attune.assessment;

import dev.attune.reply.AgentReply;

/** A scorer that can show every contribution to its judgement. */
public interface ExplainingScorer extends Scorer {

  /** The same judgement as {@link #judge}, with its reasons. */
  Explained explain(AgentReply reply);
}
