package dev.attune.engine;

import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Visibility;
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

  public Talk bot(String text) {
    return add(Role.BOT, text);
  }

  /** A message that nobody typed. */
  public Talk automatic(Role role, String text) {
    return add(role, text, true);
  }

  private Talk add(Role role, String text) {
    return add(role, text, false);
  }

  private Talk add(Role role, String text, boolean automatic) {
    messages.add(
        new Message(
            new MessageId("m" + messages.size()),
            Author.of(null, role),
            Visibility.PUBLIC,
            null,
            PlainText.of(text),
            automatic,
            false));
    return this;
  }

  /** The agent's last message. */
  public AgentReply reply() {
    return reply(reply);
  }

  /** The message at a place, counted from 0. */
  public AgentReply reply(int index) {
    return new AgentReply(new Conversation("c", Channel.EMAIL, "", messages), List.of(index));
  }
}
