package dev.attune.sandbox.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import dev.attune.sandbox.core.Updates;
import dev.attune.sandbox.seed.Conversations;
import dev.attune.sandbox.seed.Messages;
import dev.attune.sandbox.seed.People;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Control calls about tickets: reading them, seeding them, saying something on them. */
final class TicketControl {
  private static final String TICKETS = Control.ROOT + "/{vendor}/tickets";
  private final World world;

  TicketControl(World world) {
    this.world = world;
  }

  void routes(Routes<Call> routes) {
    routes
        .add("GET", TICKETS, c -> locked(c, TicketControl::list))
        .add("POST", TICKETS, this::seed)
        .add("GET", TICKETS + "/{id}", c -> locked(c, d -> show(d, ticket(d, c))))
        .add("PATCH", TICKETS + "/{id}", this::change)
        .add("POST", TICKETS + "/{id}/messages", this::say)
        .add("PATCH", Control.ROOT + "/{vendor}/comments/{id}", this::edit);
  }

  private Answer locked(Call call, Function<Desk, Answer> work) {
    Desk desk = DeskControl.vendor(world, call).desk();
    return desk.locked(() -> work.apply(desk));
  }

  private static Ticket ticket(Desk desk, Call call) {
    return desk.ticket(call.id("id").orElse(0))
        .orElseThrow(() -> new IllegalArgumentException("There is no ticket " + call.var("id")));
  }

  private static Answer list(Desk desk) {
    return Answer.ok(
        Json.array(
            desk.rows().tickets.values().stream().map(t -> StateJson.summary(desk, t)).toList()));
  }

  private static Answer show(Desk desk, Ticket ticket) {
    return Answer.ok(StateJson.whole(desk, ticket));
  }

  /** One conversation, or several as JSON Lines. */
  private Answer seed(Call call) {
    return locked(
        call,
        desk -> {
          JsonArray ids = new JsonArray();
          Conversations conversations = new Conversations(desk);
          for (JsonObject one : conversations(call.text())) {
            ids.add(conversations.add(one).id);
          }
          return Answer.json(201, Json.object("tickets", ids));
        });
  }

  private static List<JsonObject> conversations(String text) {
    List<JsonObject> all = new ArrayList<>();
    var reader = new com.google.gson.stream.JsonReader(new java.io.StringReader(text));
    reader.setStrictness(com.google.gson.Strictness.LENIENT);
    try {
      while (reader.peek() != com.google.gson.stream.JsonToken.END_DOCUMENT) {
        all.add(JsonParser.parseReader(reader).getAsJsonObject());
      }
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException("The body is no JSON: " + e.getMessage(), e);
    }
    return all;
  }

  private Answer say(Call call) {
    JsonObject message = Control.object(call);
    return locked(
        call,
        desk -> {
          Ticket ticket = ticket(desk, call);
          Messages messages = new Messages(desk, new People(desk));
          Comment said = messages.add(ticket, message, desk.now(), true);
          return Answer.json(201, StateJson.comment(desk, said));
        });
  }

  /** Changes that no vendor's API offers, or that somebody else made. */
  private Answer change(Call call) {
    JsonObject asked = Control.object(call);
    return locked(
        call,
        desk -> {
          Ticket ticket = ticket(desk, call);
          long now = desk.now();
          Json.string(asked, "status").ifPresent(s -> Updates.status(ticket, s, now));
          Json.flag(asked, "escalated").ifPresent(v -> ticket.escalated = v);
          Json.flag(asked, "archived").ifPresent(v -> ticket.archived = v);
          Json.flag(asked, "spam").ifPresent(v -> ticket.spam = v);
          Json.flag(asked, "deleted").ifPresent(v -> ticket.deleted = v);
          Json.flag(asked, "scrubbed").ifPresent(v -> ticket.scrubbed = v);
          if (asked.has("tags")) {
            ticket.tags = new ArrayList<>(Json.strings(asked, "tags"));
          }
          if (Json.flag(asked, "silent").orElse(false)) {
            desk.touchSilently(ticket);
          } else {
            desk.touch(ticket, now);
          }
          return show(desk, ticket);
        });
  }

  private Answer edit(Call call) {
    JsonObject asked = Control.object(call);
    return locked(
        call,
        desk -> {
          Comment comment = desk.rows().comments.get(call.id("id").orElse(0));
          if (comment == null) {
            throw new IllegalArgumentException("There is no comment " + call.var("id"));
          }
          Json.string(asked, "html").ifPresent(v -> comment.html = v);
          Json.flag(asked, "public").ifPresent(v -> comment.isPublic = v);
          Json.flag(asked, "deleted").ifPresent(v -> comment.deleted = v);
          Json.flag(asked, "redacted").ifPresent(v -> comment.redacted = v);
          comment.editedAt = desk.now();
          desk.save(comment);
          desk.ticket(comment.ticketId).ifPresent(t -> desk.touch(t, desk.now()));
          return Answer.ok(StateJson.comment(desk, comment));
        });
  }
}
