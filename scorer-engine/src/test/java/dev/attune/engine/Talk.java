package dev.attune.engine;

import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.util.ArrayList;
import java.util.List;

/** Short conversations for tests. */
public final class Talk {

  private final List<Message> messages = new ArrayList<>();
  private int reply = -1;

  public static Talk customer(String text) {
    return new Talk().add(Role.CUSTOMER, text);
  }

  public Talk agent(String text) {
    reply = messages.size();
    return add(Role.AGENT, text);
  }

  public Talk then(String text) {
    return add(Role.CUSTOMER, text);
  }

  private Talk add(Role role, String text) {
    String id = "m" + messages.size();
    messages.add(Message.of(new MessageId(id), Author.of(null, role), PlainText.of(text)));
    return this;
  }

  public AgentReply reply() {
    return new AgentReply(new Conversation("c", Channel.EMAIL, "", messages), List.of(reply));
  }
}
