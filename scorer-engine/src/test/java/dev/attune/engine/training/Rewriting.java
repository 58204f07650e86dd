package dev.attune.engine.training;

import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The same reply in other words: for asking what a change of words does to a judgement. */
final class Rewriting {

  private Rewriting() {}

  /** Changes the reply's own last message. */
  static AgentReply answer(AgentReply reply, UnaryOperator<String> change) {
    return changed(reply, (i, message) -> i == reply.index() ? change : text -> text);
  }

  /** Gives every message of the conversation another text. */
  static AgentReply messages(AgentReply reply, Function<Message, String> text) {
    return changed(reply, (i, message) -> old -> text.apply(message));
  }

  /** Changes every message of the conversation. */
  static AgentReply everything(AgentReply reply, UnaryOperator<String> change) {
    return changed(reply, (i, message) -> change);
  }

  /** Changes what the customer said. */
  static AgentReply customer(AgentReply reply, UnaryOperator<String> change) {
    return changed(reply, (i, m) -> m.by(Role.CUSTOMER) ? change : text -> text);
  }

  private interface Choice {
    UnaryOperator<String> of(int index, Message message);
  }

  private static AgentReply changed(AgentReply reply, Choice choice) {
    Conversation old = reply.conversation();
    List<Message> messages = new ArrayList<>();
    for (Message message : old.messages()) {
      UnaryOperator<String> change = choice.of(messages.size(), message);
      messages.add(
          new Message(
              message.id(),
              message.author(),
              message.visibility(),
              message.at(),
              PlainText.of(change.apply(message.text().value())),
              message.automatic(),
              message.html()));
    }
    return new AgentReply(
        new Conversation(old.id(), old.channel(), old.subject(), messages), reply.indexes());
  }
}
