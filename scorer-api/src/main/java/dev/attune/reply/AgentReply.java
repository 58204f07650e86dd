package dev.attune.reply;

import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.util.List;

/**
 * One public answer of an agent or bot, with what the customer had said before it: the unit that is
 * judged.
 *
 * <p>Several public messages of one author with no customer message between them are one reply;
 * what others write between doesn't break it.
 *
 * @param conversation the whole conversation; a scorer may look at {@link #before()} and {@link
 *     #messages()} alone
 * @param indexes positions of the reply's messages in the conversation, ascending, at least one
 */
public record AgentReply(Conversation conversation, List<Integer> indexes) {

  public AgentReply {
    indexes = List.copyOf(indexes);
    if (indexes.isEmpty()) {
      throw new IllegalArgumentException("a reply has at least one message");
    }
  }

  /** The reply's own messages, oldest first. */
  public List<Message> messages() {
    return indexes.stream().map(conversation.messages()::get).toList();
  }

  /** Everything said before the reply began, oldest first, notes and system messages included. */
  public List<Message> before() {
    return conversation.messages().subList(0, indexes.get(0));
  }

  /** Everything said after the reply, oldest first: for the shift alone, never for the score. */
  public List<Message> after() {
    return conversation.messages().subList(index() + 1, conversation.messages().size());
  }

  /**
   * The customer's public messages since the previous public answer, oldest first: what this reply
   * had to answer. Automatic ones ask nothing.
   */
  public List<Message> asked() {
    List<Message> before = before();
    int from = before.size();
    boolean customerSeen = false;
    for (int i = before.size() - 1; i >= 0; i--) {
      Message message = before.get(i);
      if (asks(message)) {
        customerSeen = true;
        from = i;
      } else if (customerSeen && message.answers()) {
        break;
      }
    }
    return before.subList(from, before.size()).stream().filter(AgentReply::asks).toList();
  }

  private static boolean asks(Message message) {
    return message.isPublic() && message.by(Role.CUSTOMER) && !message.automatic();
  }

  /** Position of the reply's last message: its {@code index} in exports. */
  public int index() {
    return indexes.get(indexes.size() - 1);
  }

  /** Names the reply: the id of its last message. */
  public MessageId id() {
    return last().id();
  }

  public Message last() {
    return conversation.messages().get(index());
  }

  /** Who wrote it: of several messages the first author that is known. */
  public Author author() {
    return messages().stream()
        .map(Message::author)
        .filter(author -> author.id() != null)
        .findFirst()
        .orElse(last().author());
  }

  public Channel channel() {
    return conversation.channel();
  }

  public boolean byBot() {
    return author().role() == Role.BOT;
  }
}
