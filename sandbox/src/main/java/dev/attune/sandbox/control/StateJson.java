package dev.attune.sandbox.control;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The desk's state in one neutral shape for both vendors. */
final class StateJson {
  private StateJson() {}

  static JsonObject summary(Desk desk, Ticket t) {
    return Json.object(
        "id",
        t.id,
        "externalId",
        t.externalId,
        "subject",
        t.subject,
        "channel",
        t.channel,
        "status",
        t.deleted ? "deleted" : t.status,
        "requester",
        name(desk, t.requesterId),
        "updatedAt",
        iso(t.updatedAt),
        "messages",
        t.comments.stream().filter(c -> c.isPublic && !c.deleted).count(),
        "notes",
        t.comments.stream().filter(c -> !c.isPublic && !c.deleted).count());
  }

  static JsonObject whole(Desk desk, Ticket t) {
    JsonObject json = summary(desk, t);
    json.addProperty("archived", t.archived);
    json.addProperty("spam", t.spam);
    json.addProperty("support", t.support);
    json.addProperty("createdAt", iso(t.createdAt));
    json.addProperty("requesterId", t.requesterId);
    json.addProperty("assigneeId", t.assigneeId);
    json.add("tags", Json.array(t.tags));
    json.add("comments", Json.array(t.comments.stream().map(c -> comment(desk, c)).toList()));
    return json;
  }

  static JsonObject comment(Desk desk, Comment c) {
    Person author = desk.person(c.authorId).orElseGet(Person::new);
    return Json.object(
        "id", c.id,
        "ticketId", c.ticketId,
        "public", c.isPublic,
        "authorId", c.authorId,
        "author", name(desk, c.authorId),
        "role", c.authorId < 0 ? "system" : author.role.name().toLowerCase(Locale.ROOT),
        "kind", c.kind,
        "byApi", c.byApi,
        "auto", c.auto,
        "deleted", c.deleted,
        "redacted", c.redacted,
        "at", iso(c.at),
        "editedAt", iso(c.editedAt),
        "html", c.html,
        "text", Html.text(c.html));
  }

  static String name(Desk desk, long id) {
    return id < 0 ? "System" : desk.person(id).map(p -> p.name).orElse("Unknown");
  }

  static JsonObject counts(Desk desk) {
    List<Comment> all = desk.comments().stream().filter(c -> !c.deleted).toList();
    return Json.object(
        "tickets", desk.rows().tickets.size(),
        "comments", all.size(),
        "public", all.stream().filter(c -> c.isPublic).count(),
        "private", all.stream().filter(c -> !c.isPublic).count(),
        "privateByApi", all.stream().filter(c -> !c.isPublic && c.byApi).count(),
        "publicByApi", all.stream().filter(c -> c.isPublic && c.byApi).count(),
        "people", desk.rows().people.size());
  }

  static @Nullable String iso(long millis) {
    return millis == 0 ? null : Instant.ofEpochMilli(millis).toString();
  }
}
