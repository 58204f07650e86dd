package dev.attune.sandbox.seed;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Ticket;
import dev.attune.sandbox.core.Updates;
import dev.attune.sandbox.core.Updates.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds messages to tickets, as seeds, pages and the control API describe them. */
public final class Messages {
  private static final String ACKNOWLEDGEMENT = "Acknowledge a new request";
  private final Desk desk;
  private final People people;
  private final Updates updates;

  public Messages(Desk desk, People people) {
    this.desk = desk;
    this.people = people;
    this.updates = new Updates(desk, desk.name().equals("zendesk"));
  }

  /**
   * Adds one message.
   *
   * @param at epoch milliseconds
   * @param live whether it happens now and so raises events
   */
  public Comment add(Ticket ticket, JsonObject message, long at, boolean live) {
    String role = role(message);
    Comment comment = new Comment();
    comment.authorId = author(ticket, message, role);
    comment.html = html(message, role);
    comment.isPublic = Json.flag(message, "public").orElse(!role.equals("note"));
    comment.kind = Json.string(message, "kind").orElse(kind(ticket, role, comment.isPublic));
    comment.auto = Json.flag(message, "auto").orElse(role.equals("system"));
    comment.incoming = role.equals("customer") && !comment.kind.equals("note");
    comment.redacted = Json.flag(message, "redacted").orElse(false);
    comment.to.addAll(Json.strings(message, "to"));
    Optional<String> rule =
        Json.string(message, "rule")
            .or(() -> role.equals("system") ? Optional.of(ACKNOWLEDGEMENT) : Optional.empty());
    long writer =
        Json.string(message, "by")
            .map(k -> people.known(k, Person.Role.AGENT).id)
            .orElse(comment.authorId);
    Updates.Update update =
        new Updates.Update(
            writer, at, channel(ticket, message, role), rule.orElse(null), null, live);
    boolean first = ticket.comments.isEmpty();
    updates.apply(
        ticket,
        update,
        first ? created(ticket) : reopened(ticket, role, at, live),
        Optional.of(comment));
    if (first) {
      ticket.publicByDefault = comment.isPublic;
      desk.save(ticket);
    }
    return comment;
  }

  static String role(JsonObject message) {
    String role =
        Json.string(message, "role")
            .orElseThrow(() -> new IllegalArgumentException("A message needs a role"));
    if (!List.of("customer", "agent", "bot", "system", "note").contains(role)) {
      throw new IllegalArgumentException(
          "A message's role is customer, agent, bot, system or note, not " + role);
    }
    return role;
  }

  private static String html(JsonObject message, String role) {
    return Json.string(message, "html")
        .or(() -> Json.string(message, "text").map(Html::paragraphs))
        .orElseThrow(
            () -> new IllegalArgumentException("The " + role + "'s message needs text or html"));
  }

  private long author(Ticket ticket, JsonObject message, String role) {
    Optional<String> key = Json.string(message, "author");
    return switch (role) {
      case "system" -> Comment.SYSTEM;
      case "bot" -> people.known(key.orElse("answer-bot"), Person.Role.BOT).id;
      case "customer" ->
          key.map(k -> people.known(k, Person.Role.CUSTOMER).id).orElse(ticket.requesterId);
      default -> key.map(k -> people.known(k, Person.Role.AGENT).id).orElseGet(() -> agent(ticket));
    };
  }

  private long agent(Ticket ticket) {
    return ticket.assigneeId != 0
        ? ticket.assigneeId
        : people.anyAgent(ticket.externalId == null ? ticket.subject : ticket.externalId).id;
  }

  private static String kind(Ticket ticket, String role, boolean isPublic) {
    if (role.equals("note") || !isPublic) {
      return "note";
    }
    return switch (ticket.channel) {
      case "social" -> "tweet";
      case "facebook" -> "post";
      default -> "reply";
    };
  }

  private static String channel(Ticket ticket, JsonObject message, String role) {
    return Json.string(message, "channel")
        .orElseGet(
            () ->
                switch (role) {
                  case "system" -> "rule";
                  case "bot" -> "bot";
                  case "note" -> "web";
                  case "agent" -> ticket.channel.equals("email") ? "web" : ticket.channel;
                  default -> ticket.channel;
                });
  }

  private static List<FieldChange> created(Ticket ticket) {
    return List.of(
        new FieldChange("Create", "subject", ticket.subject, null),
        new FieldChange("Create", "status", ticket.status, null),
        new FieldChange("Create", "requester_id", Long.toString(ticket.requesterId), null));
  }

  /** A customer's new word opens a ticket that was done with. */
  private List<FieldChange> reopened(Ticket ticket, String role, long at, boolean live) {
    List<FieldChange> changes = new ArrayList<>();
    boolean waiting = ticket.status.equals("solved") || ticket.status.equals("pending");
    if (live && role.equals("customer") && waiting) {
      changes.add(new FieldChange("Change", "status", "open", ticket.status));
      Updates.status(ticket, "open", at);
    }
    return changes;
  }
}
