package dev.attune.assessment;

import dev.attune.reply.UnscoredReason;

/** What a scorer makes of a reply: an assessment, or a stated reason why it abstains. */
public sealed interface Judgement permits Assessment, Judgement.Abstention {

  record Abstention(UnscoredReason reason) implements Judgement {}
}
