package dev.attune.sandbox.zendesk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import dev.attune.sandbox.core.Updates;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Imports a ticket with old comments, whose authors and dates the caller makes up. */
final class TicketImport {
  private final Updates updates;

  TicketImport(Desk desk) {
    this.updates = new Updates(desk, true);
  }

  void routes(Routes<ZendeskCall> routes) {
    routes.add("POST", "/api/v2/imports/tickets", this::load);
  }

  private Answer load(ZendeskCall call) {
    call.adminOnly();
    JsonObject asked = call.body("ticket");
    Ticket ticket = new Ticket();
    ticket.channel = "api";
    Person requester = Requesters.of(call, asked);
    ticket.requesterId = requester.id;
    ticket.submitterId = Json.number(asked, "submitter_id").orElse(requester.id);
    ticket.createdAt = time(asked, call.desk().now());
    ticket.updatedAt = ticket.createdAt;
    ticket.generatedAt = call.desk().now();
    new TicketPatch(call, ticket, asked, "Create").apply();
    call.desk().add(ticket);
    for (JsonElement element : Json.elements(asked, "comments")) {
      comment(call, ticket, element.getAsJsonObject());
    }
    ticket.generatedAt = call.desk().now();
    call.desk().save(ticket);
    return Answer.json(201, Json.object("ticket", TicketJson.of(call.desk(), ticket, call.base())));
  }

  private void comment(ZendeskCall call, Ticket ticket, JsonObject asked) {
    JsonObject said = asked.deepCopy();
    if (said.has("value") && !said.has("body")) {
      said.add("body", said.get("value"));
    }
    Optional<Comment> comment = CommentDraft.of(call, ticket, Json.object("comment", said));
    long at = time(asked, call.desk().now());
    updates.apply(
        ticket, new Updates.Update(call.me().id, at, "api", null, null, false), List.of(), comment);
  }

  private static long time(JsonObject asked, long otherwise) {
    try {
      return Json.string(asked, "created_at")
          .map(t -> OffsetDateTime.parse(t).toInstant())
          .map(Instant::toEpochMilli)
          .orElse(otherwise);
    } catch (DateTimeParseException e) {
      throw ZendeskErrors.invalid("created_at", "Created at: is not a time");
    }
  }
}
