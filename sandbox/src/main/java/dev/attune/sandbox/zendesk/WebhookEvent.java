package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.DeskEvent;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Ticket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The body of an event webhook: ids as strings, enumerations in capitals, no HTML. */
final class WebhookEvent {
  private WebhookEvent() {}

  static JsonObject of(Desk desk, DeskEvent event) {
    Ticket t = event.ticket();
    return Json.object(
        "account_id",
        WebhookSender.ACCOUNT_ID,
        "detail",
        detail(t, event),
        "event",
        change(desk, event),
        "id",
        "evt-" + t.id + "-" + event.at() + "-" + event.type(),
        "subject",
        "zen:ticket:" + t.id,
        "time",
        Times.iso(event.at()),
        "type",
        "zen:event-type:" + event.type(),
        "zendesk_event_version",
        "2022-11-06");
  }

  private static JsonObject detail(Ticket t, DeskEvent event) {
    return Json.object(
        "actor_id", Long.toString(event.actorId()),
        "assignee_id", id(t.assigneeId),
        "brand_id", id(t.brandId),
        "created_at", Times.iso(t.createdAt),
        "custom_status", Long.toString(TicketJson.customStatus(t.status)),
        "description", t.comments.isEmpty() ? "" : Html.text(t.comments.get(0).html),
        "external_id", t.externalId,
        "form_id", null,
        "group_id", id(t.teamId),
        "id", Long.toString(t.id),
        "is_public", t.hasPublicComment(),
        "organization_id", id(t.organizationId),
        "priority", upper(t.priority),
        "requester_id", id(t.requesterId),
        "status", upper(t.status),
        "subject", t.subject,
        "submitter_id", id(t.submitterId),
        "tags", t.tags,
        "type", upper(t.type),
        "updated_at", Times.iso(t.updatedAt),
        "via", Json.object("channel", channel(t)));
  }

  /** Webhooks call some channels by other names than the API. */
  private static String channel(Ticket t) {
    return switch (t.channel) {
      case "api" -> "web_service";
      case "webform", "web" -> "web_form";
      case "email" -> "mail";
      default -> Via.channel(t.channel);
    };
  }

  private static JsonObject change(Desk desk, DeskEvent event) {
    Comment comment = event.comment();
    if (event.type().equals("ticket.comment_added") && comment != null) {
      return Json.object("comment", comment(desk, comment));
    } else if (event.type().equals("ticket.status_changed")) {
      return Json.object(
          "current", upper(event.ticket().status), "previous", upper(event.previous()));
    }
    return new JsonObject();
  }

  private static JsonObject comment(Desk desk, Comment comment) {
    Person author = desk.person(comment.authorId).orElseGet(Person::new);
    return Json.object(
        "author",
        Json.object(
            "id", Long.toString(comment.authorId),
            "is_staff", author.staff(),
            "name", author.name),
        "body",
        Html.text(comment.html),
        "id",
        Long.toString(comment.id),
        "is_public",
        comment.isPublic);
  }

  private static @Nullable String id(long id) {
    return id == 0 ? null : Long.toString(id);
  }

  private static @Nullable String upper(@Nullable String word) {
    return word == null ? null : word.toUpperCase(Locale.ROOT);
  }
}
