package dev.attune.sandbox.seed;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Rating;
import dev.attune.sandbox.core.Ticket;
import dev.attune.sandbox.core.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns one conversation into a ticket. Besides the documented members it understands hints: {@code
 * requester}, {@code brand}, {@code group}, {@code tags}, {@code status}, {@code csat}, {@code
 * archived}, {@code deleted}, {@code spam}, {@code support}, and per message {@code ago}, {@code
 * public}, {@code kind}, {@code auto}, {@code by}. Inside the desk's lock.
 */
public final class Conversations {
  private static final Duration LAST_WORD_AGO = Duration.ofMinutes(10);
  private static final Duration GAP = Duration.ofMinutes(7);
  private static final int SUBJECT_LENGTH = 70;
  private final Desk desk;
  private final People people;
  private final Messages messages;

  public Conversations(Desk desk) {
    this.desk = desk;
    this.people = new People(desk);
    this.messages = new Messages(desk, people);
  }

  /** Adds a conversation as a ticket of the past; with {@code live} its messages are said now. */
  public Ticket add(JsonObject conversation) {
    List<JsonObject> said =
        Json.elements(conversation, "messages").stream()
            .filter(JsonElement::isJsonObject)
            .map(JsonElement::getAsJsonObject)
            .toList();
    if (said.isEmpty()) {
      throw new IllegalArgumentException("A conversation needs at least one message");
    }
    said.forEach(Messages::role);
    boolean live = Json.flag(conversation, "live").orElse(false);
    List<Long> times = live ? said.stream().map(m -> desk.now()).toList() : times(said);
    Ticket ticket = desk.add(ticket(conversation, said, times.get(0)));
    for (int i = 0; i < said.size(); i++) {
      messages.add(ticket, said.get(i), times.get(i), live);
    }
    finish(ticket, conversation);
    return ticket;
  }

  private Ticket ticket(JsonObject conversation, List<JsonObject> said, long createdAt) {
    Ticket ticket = new Ticket();
    ticket.externalId = Json.string(conversation, "id").orElse(null);
    ticket.channel = Json.string(conversation, "channel").orElse("email");
    ticket.subject = Json.string(conversation, "subject").orElseGet(() -> subject(said.get(0)));
    ticket.createdAt = createdAt;
    ticket.requesterId = requester(conversation, said).id;
    ticket.brandId = people.namedId("brand", Json.string(conversation, "brand"));
    ticket.teamId = people.namedId("team", Json.string(conversation, "group"));
    ticket.organizationId = desk.person(ticket.requesterId).map(p -> p.organizationId).orElse(0L);
    ticket.tags = new ArrayList<>(Json.strings(conversation, "tags"));
    ticket.support = Json.string(conversation, "support").orElse("agent");
    ticket.messaging = Json.flag(conversation, "messaging").orElse(false);
    ticket.priority = Json.string(conversation, "priority").orElse(null);
    assign(ticket, conversation, said);
    return ticket;
  }

  private void assign(Ticket ticket, JsonObject conversation, List<JsonObject> said) {
    Optional<String> agent =
        Json.string(conversation, "assignee")
            .or(
                () ->
                    said.stream()
                        .filter(m -> Messages.role(m).equals("agent"))
                        .flatMap(m -> Json.string(m, "author").stream())
                        .findFirst());
    agent.ifPresent(k -> ticket.assigneeId = people.known(k, Person.Role.AGENT).id);
    boolean proactive = Messages.role(said.get(0)).equals("agent");
    ticket.submitterId =
        proactive && ticket.assigneeId != 0 ? ticket.assigneeId : ticket.requesterId;
  }

  private Person requester(JsonObject conversation, List<JsonObject> said) {
    Optional<JsonObject> described = Json.child(conversation, "requester");
    if (described.isPresent()) {
      return people.person(described.get());
    }
    String key =
        said.stream()
            .filter(m -> Messages.role(m).equals("customer"))
            .flatMap(m -> Json.string(m, "author").stream())
            .findFirst()
            .orElse("customer-" + Json.string(conversation, "id").orElse("unknown"));
    return people.known(key, Person.Role.CUSTOMER);
  }

  private static String subject(JsonObject first) {
    String text =
        Json.string(first, "text")
            .or(() -> Json.string(first, "html").map(Html::text))
            .orElse("")
            .strip();
    String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("(no subject)");
    return line.length() <= SUBJECT_LENGTH ? line : line.substring(0, SUBJECT_LENGTH).strip() + "…";
  }

  private List<Long> times(List<JsonObject> said) {
    List<Long> times = new ArrayList<>();
    long start = desk.now() - LAST_WORD_AGO.toMillis() - GAP.toMillis() * (said.size() - 1L);
    for (int i = 0; i < said.size(); i++) {
      long otherwise = i == 0 ? start : times.get(i - 1) + GAP.toMillis();
      times.add(time(said.get(i)).orElse(Math.min(otherwise, Math.max(start, desk.now()))));
    }
    return times;
  }

  private Optional<Long> time(JsonObject message) {
    try {
      Optional<Long> at =
          Json.string(message, "at")
              .map(t -> java.time.OffsetDateTime.parse(t).toInstant().toEpochMilli());
      return at.isPresent()
          ? at
          : Json.string(message, "ago")
              .map(d -> Instant.ofEpochMilli(desk.now()).minus(Duration.parse(d)).toEpochMilli());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("A message's time is not an ISO time or duration", e);
    }
  }

  private void finish(Ticket ticket, JsonObject conversation) {
    long last = ticket.comments.get(ticket.comments.size() - 1).at;
    Json.string(conversation, "status").ifPresent(s -> Updates.status(ticket, s, last));
    ticket.archived = Json.flag(conversation, "archived").orElse(false);
    ticket.deleted = Json.flag(conversation, "deleted").orElse(false);
    ticket.scrubbed = Json.flag(conversation, "scrubbed").orElse(ticket.deleted);
    ticket.spam = Json.flag(conversation, "spam").orElse(false);
    desk.save(ticket);
    Json.child(conversation, "csat").ifPresent(c -> rate(ticket, c, last));
  }

  private void rate(Ticket ticket, JsonObject csat, long at) {
    desk.save(
        new Rating(
            desk.rows().nextId(),
            ticket.id,
            ticket.requesterId,
            ticket.assigneeId,
            Json.string(csat, "score").orElse("good"),
            Json.string(csat, "comment").orElse(""),
            at));
  }
}
