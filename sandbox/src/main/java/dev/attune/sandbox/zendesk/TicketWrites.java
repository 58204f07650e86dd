package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Audit;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import dev.attune.sandbox.core.Updates;
import dev.attune.sandbox.core.Updates.FieldChange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creating, updating and deleting tickets. */
final class TicketWrites {
  private final Updates updates;

  TicketWrites(Desk desk) {
    this.updates = new Updates(desk, true);
  }

  void routes(Routes<ZendeskCall> routes) {
    Idempotency once = new Idempotency();
    routes
        .add("POST", "/api/v2/tickets", c -> once.answer(c, () -> create(c)))
        .add("PUT", "/api/v2/tickets/{ticket}", this::update)
        .add("DELETE", "/api/v2/tickets/{ticket}", this::delete)
        .add("PUT", "/api/v2/deleted_tickets/{ticket}/restore", this::restore)
        .add("PUT", "/api/v2/tickets/{ticket}/tags", c -> tags(c, "additional_tags"))
        .add("POST", "/api/v2/tickets/{ticket}/tags", c -> tags(c, "tags"))
        .add("DELETE", "/api/v2/tickets/{ticket}/tags", c -> tags(c, "remove_tags"));
  }

  private Answer create(ZendeskCall call) {
    JsonObject asked = call.body("ticket");
    Ticket ticket = new Ticket();
    ticket.status = "new";
    ticket.channel = "api";
    Person requester = Requesters.of(call, asked);
    ticket.requesterId = requester.id;
    ticket.submitterId = Json.number(asked, "submitter_id").orElse(requester.id);
    ticket.organizationId = requester.organizationId;
    ticket.brandId =
        call.rows().named("brand").isEmpty() ? 0 : call.rows().named("brand").firstKey();
    JsonObject change = withComment(asked);
    List<FieldChange> changes = new TicketPatch(call, ticket, change, "Create").apply();
    Comment first = CommentDraft.of(call, ticket, change).orElseThrow(TicketWrites::blank);
    first.authorId =
        Json.child(change, "comment").filter(c -> c.has("author_id")).isPresent()
            ? first.authorId
            : ticket.submitterId;
    ticket.publicByDefault = first.isPublic;
    call.desk().add(ticket);
    Audit audit = updates.apply(ticket, by(call, asked), changes, Optional.of(first));
    Answer answer =
        Answer.json(201, answer(call, ticket, audit))
            .with("Location", call.base() + "/api/v2/tickets/" + ticket.id + ".json");
    return Unknown.warn(answer, asked);
  }

  /** The description stands for the first comment when there is no other. */
  private static JsonObject withComment(JsonObject asked) {
    JsonObject change = asked.deepCopy();
    if (!change.has("comment")) {
      Json.string(change, "description")
          .ifPresent(d -> change.add("comment", Json.object("body", d)));
    }
    return change;
  }

  private static RuntimeException blank() {
    return ZendeskErrors.invalid("base", "Description: cannot be blank", "BlankValue");
  }

  private Answer update(ZendeskCall call) {
    Ticket ticket = call.ticket();
    JsonObject asked = call.body("ticket");
    Audit audit = change(call, ticket, asked);
    return Unknown.warn(Answer.ok(answer(call, ticket, audit)), asked);
  }

  /** Applies one update to one ticket; refused on a closed one and on a collision. */
  Audit change(ZendeskCall call, Ticket ticket, JsonObject asked) {
    if (ticket.status.equals("closed")) {
      throw ZendeskErrors.invalid("status", "Status: closed prevents ticket update");
    }
    refuseCollision(ticket, asked);
    Optional<Comment> comment = CommentDraft.of(call, ticket, asked);
    List<FieldChange> changes = new TicketPatch(call, ticket, asked, "Change").apply();
    return updates.apply(ticket, by(call, asked), changes, comment);
  }

  private static void refuseCollision(Ticket ticket, JsonObject asked) {
    if (!asked.has("safe_update") || !asked.has("updated_stamp")) {
      return;
    }
    long stamp =
        Json.string(asked, "updated_stamp")
            .flatMap(Times::seconds)
            .orElseThrow(() -> ZendeskErrors.invalidValue("updated_stamp is not a time"));
    if (stamp < Times.second(ticket.updatedAt)) {
      throw ZendeskErrors.simple(
          409,
          "UpdateConflict",
          "Safe Update prevented the update because the ticket was updated after the given"
              + " updated_stamp");
    }
  }

  private static Updates.Update by(ZendeskCall call, JsonObject asked) {
    @Nullable String custom = Json.child(asked, "metadata").map(Json::text).orElse(null);
    return new Updates.Update(call.me().id, call.desk().now(), "api", null, custom, true);
  }

  static JsonObject answer(ZendeskCall call, Ticket ticket, Audit audit) {
    return Json.object(
        "ticket", TicketJson.of(call.desk(), ticket, call.base()),
        "audit", AuditJson.of(call.desk(), audit));
  }

  private Answer delete(ZendeskCall call) {
    Ticket ticket = call.ticket();
    ticket.deleted = true;
    updates.apply(
        ticket,
        by(call, new JsonObject()),
        List.of(new FieldChange("Change", "status", "deleted", ticket.status)),
        Optional.empty());
    return Answer.empty(204);
  }

  private Answer restore(ZendeskCall call) {
    Ticket ticket = call.desk().ticket(call.id("ticket")).orElseThrow(ZendeskErrors::notFound);
    if (!ticket.deleted || ticket.scrubbed) {
      throw ZendeskErrors.notFound();
    }
    ticket.deleted = false;
    call.desk().touch(ticket, call.desk().now());
    return Answer.ok(new JsonObject());
  }

  private Answer tags(ZendeskCall call, String how) {
    Ticket ticket = call.ticket();
    JsonObject body = call.body();
    JsonObject asked = new JsonObject();
    asked.add(how, Json.array(Json.strings(body, "tags")));
    for (String guard : List.of("safe_update", "updated_stamp")) {
      if (body.has(guard)) {
        asked.add(guard, body.get(guard));
      }
    }
    change(call, ticket, asked);
    return Answer.ok(Json.object("tags", ticket.tags));
  }
}
