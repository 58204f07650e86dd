package dev.attune.engine.rules;

import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply with part of its words blanked, every word that is left at its old place. It is then read
 * as a mail once more, since a greeting or a signature may have stood behind what is gone.
 */
final class Blanked {

  private Blanked() {}

  /**
   * @param left the reply's messages with what is left of them
   */
  static AgentReply in(AgentReply reply, List<Said> left) {
    Conversation conversation = reply.conversation();
    List<Message> messages = new ArrayList<>(conversation.messages());
    for (int i = 0; i < left.size(); i++) {
      Said said = left.get(i);
      messages.set(reply.indexes().get(i), saying(said.message(), said.words().text()));
    }
    return new AgentReply(
        new Conversation(
            conversation.id(), conversation.channel(), conversation.subject(), messages),
        reply.indexes());
  }

  private static Message saying(Message message, String words) {
    return new Message(
        message.id(),
        message.author(),
        message.visibility(),
        message.at(),
        PlainText.of(words),
        message.automatic(),
        message.html());
  }
}
