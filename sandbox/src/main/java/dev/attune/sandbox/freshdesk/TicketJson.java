package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Ticket;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket in the vendor's shape. */
final class TicketJson {
  private static final long DUE = Duration.ofDays(3).toMillis();
  private static final long FIRST_DUE = Duration.ofHours(8).toMillis();
  private static final int OLDEST_CONVERSATIONS = 10;

  private TicketJson() {}

  /** As lists show it: without its description unless that is included. */
  static JsonObject row(FreshdeskCall call, Ticket t) {
    JsonObject json = bare(t);
    includes(call, t, json);
    return json;
  }

  /** As it is shown alone. */
  static JsonObject whole(FreshdeskCall call, Ticket t) {
    JsonObject json = bare(t);
    describe(json, t);
    json.add("attachments", Json.array(List.of()));
    json.add("source_additional_info", Json.value(null));
    if (t.deleted) {
      json.addProperty("deleted", true);
    }
    includes(call, t, json);
    return json;
  }

  private static JsonObject bare(Ticket t) {
    JsonObject json =
        Json.object(
            "cc_emails", List.of(),
            "fwd_emails", List.of(),
            "reply_cc_emails", List.of(),
            "ticket_cc_emails", List.of(),
            "ticket_bcc_emails", List.of(),
            "fr_escalated", false,
            "spam", t.spam,
            "email_config_id", null,
            "group_id", orNull(t.teamId),
            "priority", Codes.priority(t.priority),
            "requester_id", t.requesterId,
            "responder_id", orNull(t.assigneeId),
            "source", Codes.source(t),
            "company_id", orNull(t.organizationId),
            "status", Codes.status(t.status),
            "subject", t.subject,
            "association_type", null,
            "support_email", t.channel.equals("email") ? ConversationJson.MAILBOX : null,
            "to_emails", t.channel.equals("email") ? List.of(ConversationJson.MAILBOX) : null,
            "product_id", orNull(t.brandId));
    json.addProperty("id", t.id);
    json.addProperty("type", t.type);
    json.addProperty("due_by", Times.iso(t.createdAt + DUE));
    json.addProperty("fr_due_by", Times.iso(t.createdAt + FIRST_DUE));
    json.addProperty("is_escalated", t.escalated);
    json.add("custom_fields", Json.value(t.customFields));
    json.addProperty("created_at", Times.iso(t.createdAt));
    json.addProperty("updated_at", Times.iso(t.updatedAt));
    json.add("associated_tickets_count", Json.value(null));
    json.add("tags", Json.array(t.tags));
    json.add("nr_due_by", Json.value(null));
    json.addProperty("nr_escalated", false);
    json.add("structured_description", Json.value(null));
    json.add("sentiment_score", Json.value(null));
    json.add("initial_sentiment_score", Json.value(null));
    return json;
  }

  private static void describe(JsonObject json, Ticket t) {
    String html = t.comments.isEmpty() ? "" : t.comments.get(0).html;
    json.addProperty("description", html);
    json.addProperty("description_text", Html.flat(html));
  }

  private static void includes(FreshdeskCall call, Ticket t, JsonObject json) {
    for (String include : call.includes()) {
      switch (include) {
        case "description" -> describe(json, t);
        case "stats" -> json.add("stats", stats(t));
        case "requester" -> json.add("requester", requester(call.desk(), t.requesterId));
        case "conversations" -> json.add("conversations", oldest(call.desk(), t));
        default -> json.add("company", company(call, t));
      }
    }
  }

  /** The ten oldest, whatever the ticket holds. */
  private static com.google.gson.JsonElement oldest(Desk desk, Ticket t) {
    List<Comment> all = ConversationJson.of(t);
    return Json.array(
        all.subList(0, Math.min(OLDEST_CONVERSATIONS, all.size())).stream()
            .map(c -> ConversationJson.of(desk, t, c))
            .toList());
  }

  private static JsonObject stats(Ticket t) {
    return Json.object(
        "agent_responded_at", Times.iso(t.agentRespondedAt),
        "requester_responded_at", Times.iso(t.requesterRespondedAt),
        "first_responded_at", Times.iso(t.firstRespondedAt),
        "status_updated_at", Times.iso(t.statusUpdatedAt),
        "reopened_at", Times.iso(t.reopenedAt),
        "resolved_at", Times.iso(t.resolvedAt),
        "closed_at", Times.iso(t.closedAt),
        "pending_since", Times.iso(t.pendingSince));
  }

  private static JsonObject requester(Desk desk, long id) {
    Person p = desk.person(id).orElseGet(Person::new);
    return Json.object("id", id, "name", p.name, "email", p.email, "mobile", null, "phone", null);
  }

  private static JsonObject company(FreshdeskCall call, Ticket t) {
    var found = call.rows().named("organization").get(t.organizationId);
    return found == null ? new JsonObject() : Json.object("id", found.id(), "name", found.name());
  }

  static @Nullable Long orNull(long id) {
    return id == 0 ? null : id;
  }
}
