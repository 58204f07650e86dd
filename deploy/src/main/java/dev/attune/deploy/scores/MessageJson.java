package dev.attune.deploy.scores;

import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Visibility;
import java.util.Locale;
import java.util.Optional;

/** Reads one message of a file's conversation. */
final class MessageJson {

  private MessageJson() {}

  static Message read(MessageId id, Members members) {
    String role = members.required("role").toLowerCase(Locale.ROOT);
    Author author = Author.of(members.person("author").orElse(null), role(role, members));
    Optional<String> html = html(members);
    return new Message(
        id,
        author,
        role.equals("note") ? Visibility.INTERNAL : Visibility.PUBLIC,
        members.time("at").orElse(null),
        html.map(PlainText::ofHtml).orElseGet(() -> PlainText.of(members.text("text").orElse(""))),
        false,
        html.isPresent());
  }

  private static Role role(String role, Members members) {
    return switch (role) {
      case "customer" -> Role.CUSTOMER;
      case "agent", "note" -> Role.AGENT;
      case "bot" -> Role.BOT;
      case "system" -> Role.SYSTEM;
      default -> throw members.wrong("role", "must be customer, agent, bot, system or note");
    };
  }

  /** The body in HTML where that is all there is; plain text wins, for its offsets are verbatim. */
  private static Optional<String> html(Members members) {
    Optional<String> text = members.text("text");
    Optional<String> html = members.text("html");
    if (text.isEmpty() && html.isEmpty()) {
      String why = members.missing("text");
      throw members.wrong("text", why.equals("is missing") ? why + ", and so is html" : why);
    }
    return text.filter(body -> !body.isBlank()).isPresent() ? Optional.empty() : html;
  }
}
