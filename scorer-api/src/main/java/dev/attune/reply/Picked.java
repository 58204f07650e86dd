package dev.attune.reply;

import dev.attune.ticket.MessageId;
import java.util.List;

/**
 * All replies of a conversation, and every other agent or bot message with what became of it. Each
 * public agent or bot message of the conversation is in exactly one place.
 */
public record Picked(List<AgentReply> replies, List<LeftOut> leftOut) {

  public Picked {
    replies = List.copyOf(replies);
    leftOut = List.copyOf(leftOut);
  }

  /** A message that forms no reply of its own. */
  public sealed interface LeftOut {
    /** Position in the conversation. */
    int index();

    MessageId message();
  }

  /** Part of a reply that is named by a later message. */
  public record Merged(int index, MessageId message, MessageId into) implements LeftOut {}

  public record Unscored(int index, MessageId message, UnscoredReason reason) implements LeftOut {}
}
