package dev.attune.assessment;

import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.text.Span;
import dev.attune.text.Wording;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import java.util.List;

/** Reads past phrases in what the firm says: they are no one's own words. Offsets stay. */
final class Masking {

  private final List<Wording> phrases;

  Masking(List<Wording> phrases) {
    this.phrases = phrases;
  }

  /** The reply itself where no phrase stands in the conversation. */
  AgentReply in(AgentReply reply) {
    Conversation conversation = reply.conversation();
    List<Message> messages = conversation.messages().stream().map(this::in).toList();
    return messages.equals(conversation.messages())
        ? reply
        : new AgentReply(
            new Conversation(
                conversation.id(), conversation.channel(), conversation.subject(), messages),
            reply.indexes());
  }

  private Message in(Message message) {
    PlainText text = message.text();
    List<Span> places =
        message.answers()
            ? phrases.stream().flatMap(phrase -> phrase.in(text.value()).stream()).toList()
            : List.of();
    return places.isEmpty() ? message : message.saying(text.without(places));
  }
}
