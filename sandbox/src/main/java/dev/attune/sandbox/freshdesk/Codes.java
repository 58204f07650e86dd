package dev.attune.sandbox.freshdesk;

import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Ticket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vendor's numbers for statuses, priorities and sources. */
final class Codes {
  static final Map<Integer, String> STATUS =
      Map.of(2, "open", 3, "pending", 4, "solved", 5, "closed", 6, "hold", 7, "waiting");
  static final Map<Integer, String> PRIORITY =
      Map.of(1, "low", 2, "normal", 3, "high", 4, "urgent");
  private static final Map<String, Integer> TICKET_SOURCE =
      Map.ofEntries(
          Map.entry("email", 1),
          Map.entry("web", 2),
          Map.entry("webform", 2),
          Map.entry("api", 2),
          Map.entry("voice", 3),
          Map.entry("social", 5),
          Map.entry("facebook", 6),
          Map.entry("chat", 7),
          Map.entry("widget", 9),
          Map.entry("outbound", 10),
          Map.entry("bot", 12),
          Map.entry("whatsapp", 13),
          Map.entry("sms", 14),
          Map.entry("webchat", 15));
  private static final int OUTBOUND = 10;
  static final int WEB_CHAT = 15;

  private Codes() {}

  static int status(String neutral) {
    return number(STATUS, neutral, 2);
  }

  static int priority(@Nullable String neutral) {
    return neutral == null ? 1 : number(PRIORITY, neutral, 1);
  }

  private static int number(Map<Integer, String> codes, String name, int otherwise) {
    return codes.entrySet().stream()
        .filter(e -> e.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(otherwise);
  }

  /** An e-mail ticket that an agent opened counts as outbound. */
  static int source(Ticket ticket) {
    boolean byAgent = ticket.submitterId != 0 && ticket.submitterId != ticket.requesterId;
    return ticket.channel.equals("email") && byAgent
        ? OUTBOUND
        : TICKET_SOURCE.getOrDefault(ticket.channel, 2);
  }

  static String channel(int source) {
    return TICKET_SOURCE.entrySet().stream()
        .filter(e -> e.getValue() == source && !e.getKey().equals("api"))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse("web");
  }

  /** The source of a conversation. */
  static int source(Comment comment) {
    return switch (comment.kind) {
      case "note" -> 2;
      case "tweet" -> 5;
      case "feedback" -> 6;
      case "post" -> 7;
      case "forward" -> 8;
      default -> 0;
    };
  }

  /** Undocumented by the vendor; as recorded. */
  static int category(Comment comment, boolean incoming) {
    if (comment.kind.equals("feedback")) {
      return 7;
    } else if (!comment.isPublic) {
      return 2;
    }
    return incoming && source(comment) != 2 ? 1 : 3;
  }

  static boolean incoming(Ticket ticket, Comment comment, Person author) {
    return comment.incoming || comment.authorId == ticket.requesterId || !author.staff();
  }
}
