package dev.attune.sandbox.zendesk;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.attune.sandbox.core.Audit;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import java.util.Optional;
import java.util.Set;

/** An audit, as a ticket's list shows it and as the incremental ticket events show it. */
final class AuditJson {
  private static final Set<String> NUMBERS =
      Set.of(
          "requester_id",
          "assignee_id",
          "group_id",
          "brand_id",
          "submitter_id",
          "organization_id",
          "comment_id",
          "custom_status_id");

  private AuditJson() {}

  static JsonObject of(Desk desk, Audit audit) {
    JsonArray events = new JsonArray();
    Optional<Comment> comment = comment(desk, audit);
    comment.ifPresent(c -> events.add(commentEvent(audit, c)));
    for (Audit.Change change : audit.changes) {
      events.add(event(audit, change));
    }
    return Json.object(
        "id",
        audit.id,
        "ticket_id",
        audit.ticketId,
        "created_at",
        Times.iso(audit.at),
        "author_id",
        audit.authorId,
        "metadata",
        metadata(audit, comment),
        "events",
        events,
        "via",
        via(desk, audit));
  }

  private static Optional<Comment> comment(Desk desk, Audit audit) {
    return Optional.ofNullable(desk.rows().comments.get(audit.commentId));
  }

  private static JsonObject commentEvent(Audit audit, Comment comment) {
    JsonObject event = CommentJson.event(comment);
    event.addProperty("audit_id", audit.id);
    return event;
  }

  private static JsonObject event(Audit audit, Audit.Change change) {
    JsonObject event = Json.object("id", change.id(), "type", change.type());
    if (change.type().equals("Create") || change.type().equals("Change")) {
      event.addProperty("field_name", change.field());
      event.add("value", value(change.field(), change.value()));
      if (change.type().equals("Change")) {
        event.add("previous_value", value(change.field(), change.previous()));
      }
      if (audit.rule != null) {
        event.add("via", Via.object("rule", audit.rule, "", ""));
      }
    } else {
      event.add(change.field(), value(change.field(), change.value()));
      event.add("public", Json.value(change.previous() == null ? null : false));
    }
    return event;
  }

  /** Lists are kept as JSON; the vendor writes ids of fields as strings. */
  private static JsonElement value(String field, @org.jspecify.annotations.Nullable String value) {
    if (value != null && field.equals("tags")) {
      return JsonParser.parseString(value);
    }
    return Json.value(
        value != null && field.equals("comment_id") ? (Object) Long.valueOf(value) : value);
  }

  private static JsonObject metadata(Audit audit, Optional<Comment> comment) {
    Comment stand = comment.orElseGet(Comment::new);
    JsonObject metadata = CommentJson.metadata(stand, Optional.of(audit));
    return metadata;
  }

  private static JsonObject via(Desk desk, Audit audit) {
    Person author = desk.person(audit.authorId).orElseGet(Person::new);
    return Via.object(audit.channel, audit.rule, author.name, author.email);
  }

  /** As a row of the incremental ticket events. */
  static JsonObject exported(Desk desk, Audit audit, boolean withComments) {
    JsonArray children = new JsonArray();
    Optional<Comment> comment = comment(desk, audit);
    comment.ifPresent(
        c -> children.add(withComments ? CommentJson.child(desk, c) : presence(audit, c)));
    for (Audit.Change change : audit.changes) {
      children.add(child(audit, change));
    }
    JsonObject metadata = metadata(audit, comment);
    return Json.object(
        "child_events",
        children,
        "id",
        audit.id,
        "ticket_id",
        audit.ticketId,
        "timestamp",
        Times.second(audit.at),
        "created_at",
        Times.iso(audit.at),
        "updater_id",
        audit.authorId,
        "via",
        Via.word(audit.channel),
        "system",
        metadata.get("system"),
        "metadata",
        Json.object("custom", metadata.get("custom")),
        "event_type",
        "Audit");
  }

  private static JsonObject presence(Audit audit, Comment comment) {
    return Json.object(
        "id",
        comment.id,
        "via",
        Via.word(audit.channel),
        "via_reference_id",
        null,
        "comment_present",
        true,
        "comment_public",
        comment.isPublic,
        "event_type",
        "Comment");
  }

  private static JsonObject child(Audit audit, Audit.Change change) {
    JsonObject child =
        Json.object(
            "id", change.id(),
            "via", Via.word(audit.channel),
            "via_reference_id", null);
    child.add(change.field(), exportedValue(change.field(), change.value()));
    if (change.type().equals("Change")) {
      child.add("previous_value", exportedValue(change.field(), change.previous()));
    }
    child.addProperty("event_type", change.type());
    return child;
  }

  private static JsonElement exportedValue(
      String field, @org.jspecify.annotations.Nullable String value) {
    return value != null && NUMBERS.contains(field)
        ? Json.value(Long.valueOf(value))
        : value(field, value);
  }
}
