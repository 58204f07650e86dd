package dev.attune.llm;

import dev.attune.reply.AgentReply;
import dev.attune.text.Names;
import dev.attune.text.Redaction;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the model is shown of a reply: the public messages shortly before it and its own, redacted.
 * No id, name or address of anybody is in it, and nothing that was said after the reply.
 *
 * @param about channel and redacted subject
 */
record Excerpt(About about, List<Shown> messages) {

  private static final int REMEMBERED = 12;
  private static final int LONGEST_REPLY = 16_000;

  record About(String channel, String subject) {}

  /**
   * @throws Unanswered when the reply is too long to be sent
   */
  static Excerpt of(AgentReply reply) {
    Names names = names(reply);
    List<Message> before = reply.before().stream().filter(Excerpt::counts).toList();
    List<Shown> shown = new ArrayList<>();
    for (Message message : before.subList(Math.max(0, before.size() - REMEMBERED), before.size())) {
      shown.add(Shown.of(label(shown), message, names, false));
    }
    for (Message message : reply.messages()) {
      shown.add(Shown.of(label(shown), message, names, true));
    }
    if (length(shown) > LONGEST_REPLY) {
      throw new Unanswered("reply too long", Unanswered.Next.OURS);
    }
    String subject = Redaction.of(reply.conversation().subject(), names);
    return new Excerpt(new About(reply.channel().label(), subject), shown);
  }

  private static boolean counts(Message message) {
    return message.isPublic() && (message.by(Role.CUSTOMER) || message.answers());
  }

  private static Names names(AgentReply reply) {
    Set<String> known = new HashSet<>();
    List<String> texts = new ArrayList<>();
    for (Message message : reply.conversation().messages()) {
      message.author().names().forEach(known::add);
      if (message.isPublic()) {
        texts.add(message.text().words());
      }
    }
    return Names.of(known, texts);
  }

  private static String label(List<Shown> shown) {
    return "m" + (shown.size() + 1);
  }

  private static int length(List<Shown> shown) {
    return shown.stream()
        .filter(Shown::ofReply)
        .mapToInt(message -> message.text().value().length())
        .sum();
  }

  Optional<Shown> labelled(String label) {
    return messages.stream().filter(shown -> shown.label().equals(label)).findFirst();
  }

  /** As the model reads it: data in JSON, so that no text can pass for a word of ours. */
  String json() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (Shown shown : messages) {
      all.add(
          Json.createObjectBuilder()
              .add("id", shown.label())
              .add("by", shown.by())
              .add("text", shown.text().value()));
    }
    return Json.createObjectBuilder()
        .add("channel", about.channel())
        .add("subject", about.subject())
        .add("messages", all)
        .add("judge", Json.createArrayBuilder(replyLabels().toList()))
        .build()
        .toString();
  }

  private Stream<String> replyLabels() {
    return messages.stream().filter(Shown::ofReply).map(Shown::label);
  }
}
