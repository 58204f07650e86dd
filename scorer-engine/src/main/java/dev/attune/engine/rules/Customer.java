package dev.attune.engine.rules;

import dev.attune.reply.AgentReply;

/**
 * What was said before a reply, read once, however many answers to it are then looked at: its
 * words, the phrases in them, and what of it an answer could have copied. Immutable.
 */
final class Customer {

  private final Exchange before;
  private final PhraseFindings phrases;
  private final Copied copied;

  private Customer(AgentReply reply, Saids saids) {
    this.before = Exchange.before(reply, saids);
    this.phrases = PhraseFindings.before(before);
    this.copied = Copied.from(reply.before(), saids);
  }

  /**
   * @param saids what was cut into words already
   */
  static Customer of(AgentReply reply, Saids saids) {
    return new Customer(reply, saids);
  }

  /** A reply without what is copied from here. */
  AgentReply own(AgentReply reply, Saids saids) {
    return copied.cutFrom(reply, saids);
  }

  /**
   * @param own a reply to this, as {@link #own} leaves it
   */
  Seen seen(AgentReply own, Saids saids) {
    return Seen.in(before.replying(saids.of(own.messages())), phrases);
  }
}
