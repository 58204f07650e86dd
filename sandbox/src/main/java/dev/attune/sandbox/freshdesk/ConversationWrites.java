package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import dev.attune.sandbox.core.Updates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes and replies: adding, editing, deleting. */
final class ConversationWrites {
  private static final Map<String, String> NOTE =
      Map.of(
          "body", "String",
          "private", "Boolean",
          "incoming", "Boolean",
          "notify_emails", "Array",
          "user_id", "Positive Integer",
          "attachments", "Array");
  private static final Map<String, String> REPLY =
      Map.of(
          "body", "String",
          "user_id", "Positive Integer",
          "from_email", "String",
          "cc_emails", "Array",
          "bcc_emails", "Array",
          "attachments", "Array");
  private static final Map<String, String> EDIT = Map.of("body", "String", "attachments", "Array");
  private final Updates updates;

  ConversationWrites(Desk desk) {
    this.updates = new Updates(desk, false);
  }

  void routes(Routes<FreshdeskCall> routes) {
    routes
        .add("POST", "/api/v2/tickets/{ticket}/notes", this::note)
        .add("POST", "/api/v2/tickets/{ticket}/reply", this::reply)
        .add("PUT", "/api/v2/conversations/{id}", this::edit)
        .add("DELETE", "/api/v2/conversations/{id}", this::delete);
  }

  private Answer note(FreshdeskCall call) {
    Ticket ticket = call.changeable();
    JsonObject body = call.body();
    Bodies.check(body, NOTE, Set.of("body"));
    Comment note = comment(call, body);
    note.kind = "note";
    note.isPublic = !Json.flag(body, "private").orElse(true);
    note.incoming = Json.flag(body, "incoming").orElse(false);
    note.to.addAll(Json.strings(body, "notify_emails"));
    if (note.isPublic && call.me().role == Person.Role.LIGHT_AGENT) {
      throw FreshdeskErrors.forbidden();
    }
    return written(call, ticket, note);
  }

  private Answer reply(FreshdeskCall call) {
    Ticket ticket = call.changeable();
    JsonObject body = call.body();
    Bodies.check(body, REPLY, Set.of("body"));
    if (call.me().role == Person.Role.LIGHT_AGENT) {
      throw FreshdeskErrors.forbidden();
    }
    Comment reply = comment(call, body);
    reply.isPublic = true;
    return written(call, ticket, reply);
  }

  private static Comment comment(FreshdeskCall call, JsonObject body) {
    String html = Json.string(body, "body").orElse("");
    if (html.isBlank()) {
      throw FreshdeskErrors.invalid(
          "body", "It should not be blank as this is a mandatory field", "invalid_value");
    }
    Comment comment = new Comment();
    comment.html = Html.cleaned(html);
    comment.byApi = true;
    comment.authorId = author(call, body).id;
    return comment;
  }

  private static Person author(FreshdeskCall call, JsonObject body) {
    Optional<Long> id = Json.number(body, "user_id");
    if (id.isEmpty()) {
      return call.me();
    }
    return id.flatMap(call.desk()::person)
        .filter(p -> p.active)
        .orElseThrow(
            () ->
                FreshdeskErrors.invalid(
                    "user_id", "There is no user matching the given user_id", "invalid_value"));
  }

  private Answer written(FreshdeskCall call, Ticket ticket, Comment comment) {
    updates.apply(
        ticket,
        Updates.Update.now(call.desk(), call.me().id, "api"),
        List.of(),
        Optional.of(comment));
    return Answer.json(201, ConversationJson.of(call.desk(), ticket, comment))
        .with("Location", call.call().base() + "/api/v2/conversations/" + comment.id);
  }

  private Answer edit(FreshdeskCall call) {
    Comment comment = existing(call);
    JsonObject body = call.body();
    Bodies.check(body, EDIT, Set.of("body"));
    comment.html = Html.cleaned(Json.string(body, "body").orElse(""));
    comment.editedAt = call.desk().now();
    comment.editedBy = call.me().id;
    call.desk().save(comment);
    Ticket ticket = touched(call, comment);
    return Answer.ok(ConversationJson.of(call.desk(), ticket, comment));
  }

  private Answer delete(FreshdeskCall call) {
    Comment comment = existing(call);
    comment.deleted = true;
    call.desk().save(comment);
    touched(call, comment);
    return Answer.empty(204);
  }

  /** Only notes can be edited or deleted; what went to a customer stays. */
  private static Comment existing(FreshdeskCall call) {
    Comment comment = call.rows().comments.get(call.id("id"));
    if (comment == null || comment.deleted) {
      throw FreshdeskErrors.notFound();
    }
    if (!comment.kind.equals("note")) {
      throw FreshdeskErrors.methodNotAllowed(call.call().method(), List.of("GET"));
    }
    return comment;
  }

  private static Ticket touched(FreshdeskCall call, Comment comment) {
    Ticket ticket = call.desk().ticket(comment.ticketId).orElseThrow(FreshdeskErrors::notFound);
    call.desk().touch(ticket, call.desk().now());
    return ticket;
  }
}
