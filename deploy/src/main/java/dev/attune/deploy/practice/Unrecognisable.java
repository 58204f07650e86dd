package dev.attune.deploy.practice;

import dev.attune.text.Names;
import dev.attune.text.PlainText;
import dev.attune.text.Redaction;
import dev.attune.ticket.Author;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Visibility;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket as somebody practises on it: what was said in public before a reply, redacted, without
 * ids, times and names. Redaction finds most of what tells who somebody is and not all of it, so a
 * person looks before anybody practises.
 */
public record Unrecognisable(Conversation conversation) {

  /**
   * The ticket up to where a reply begins.
   *
   * @param reply id of the reply's first message
   * @return empty where that message is not there, or nobody has asked anything before it
   */
  public static Optional<Unrecognisable> upTo(MessageId reply, Conversation whole) {
    Names names = names(whole);
    List<Message> said = new ArrayList<>();
    for (Message message : whole.messages()) {
      if (message.id().equals(reply)) {
        return said.stream().anyMatch(one -> one.by(Role.CUSTOMER))
            ? Optional.of(
                new Unrecognisable(
                    new Conversation(
                        "ticket", whole.channel(), Redaction.of(whole.subject(), names), said)))
            : Optional.empty();
      }
      if (message.isPublic() && !message.automatic()) {
        said.add(redacted(said.size() + 1, message, names));
      }
    }
    return Optional.empty();
  }

  private static Names names(Conversation whole) {
    Set<String> known = new HashSet<>();
    List<String> texts = new ArrayList<>();
    for (Message message : whole.messages()) {
      message.author().names().forEach(known::add);
      texts.add(message.text().words());
    }
    return Names.of(known, texts);
  }

  private static Message redacted(int number, Message message, Names names) {
    return new Message(
        new MessageId(String.valueOf(number)),
        author(message.author().role()),
        Visibility.PUBLIC,
        null,
        // what was quoted of older mails is left out: it was said above
        PlainText.of(Redaction.of(message.text().ownWords(), names)),
        false,
        false);
  }

  // an unknown one would pass for the trainee, and a colleague's words for part of the answer
  private static Author author(Role role) {
    return Author.of(role == Role.CUSTOMER ? null : "colleague", role);
  }

  /** Of all that is shown: another text has another one. */
  public String fingerprint() {
    StringBuilder all = new StringBuilder(conversation.subject());
    conversation
        .messages()
        .forEach(
            message ->
                all.append('\0')
                    .append(message.author().role())
                    .append('\0')
                    .append(message.text().value()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
