package dev.attune.llm;

import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Visibility;
import java.util.ArrayList;
import java.util.List;

/** The bench's reply with something around it. */
final class Talks {

  private Talks() {}

  static AgentReply answeredWith(String text) {
    AgentReply reply = Bench.reply();
    List<Message> messages = new ArrayList<>(reply.conversation().messages());
    messages.add(
        Message.of(new MessageId("9"), Author.of("u1", Role.CUSTOMER), PlainText.of(text)));
    return new AgentReply(with(reply.conversation(), messages), List.of(1));
  }

  static AgentReply withNoteBefore(String text) {
    AgentReply reply = Bench.reply();
    List<Message> messages = new ArrayList<>(reply.conversation().messages());
    messages.add(
        1,
        new Message(
            new MessageId("8"),
            Author.of("a8", Role.AGENT),
            Visibility.INTERNAL,
            null,
            PlainText.of(text),
            false,
            false));
    return new AgentReply(with(reply.conversation(), messages), List.of(2));
  }

  private static Conversation with(Conversation conversation, List<Message> messages) {
    return new Conversation(
        conversation.id(), conversation.channel(), conversation.subject(), messages);
  }
}
