package dev.attune.sandbox.zendesk;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Ticket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ticket in the vendor's shape. */
final class TicketJson {
  static final List<String> STATUSES =
      List.of("new", "open", "pending", "hold", "solved", "closed");

  static final long CUSTOM_STATUS_BASE = 14_000_000L;
  private static final long FORM_ID = 360_000_111L;

  private TicketJson() {}

  static JsonObject of(Desk desk, Ticket t, String base) {
    JsonObject json = head(desk, t, base);
    people(json, t);
    JsonArray fields = fields(t.customFields);
    json.add("custom_fields", fields);
    json.add("satisfaction_rating", Json.object("score", t.score));
    json.add("sharing_agreement_ids", new JsonArray());
    json.addProperty("custom_status_id", customStatus(t.status));
    json.addProperty("encoded_id", "SBX%04d-%d".formatted(t.id, t.createdAt % 10_000));
    json.add("fields", fields.deepCopy());
    json.add("followup_ids", new JsonArray());
    json.addProperty("ticket_form_id", FORM_ID);
    json.add("brand_id", Json.value(orNull(t.brandId)));
    json.addProperty("allow_channelback", false);
    json.addProperty("allow_attachments", true);
    json.addProperty("from_messaging_channel", t.messaging);
    json.addProperty("support_type", t.support);
    json.addProperty("generated_timestamp", Times.second(t.generatedAt));
    return json;
  }

  private static JsonObject head(Desk desk, Ticket t, String base) {
    Person requester = desk.person(t.requesterId).orElseGet(Person::new);
    String subject = t.scrubbed ? "SCRUBBED" : t.subject;
    return Json.object(
        "url",
        base + "/api/v2/tickets/" + t.id + ".json",
        "id",
        t.id,
        "external_id",
        t.externalId,
        "via",
        Via.object(t.channel, null, requester.name, requester.email),
        "created_at",
        Times.iso(t.createdAt),
        "updated_at",
        Times.iso(t.updatedAt),
        "type",
        t.type,
        "subject",
        subject,
        "raw_subject",
        subject,
        "description",
        description(t),
        "priority",
        t.priority,
        "status",
        t.deleted ? "deleted" : t.status,
        "recipient",
        t.channel.equals("email") ? "support@example.com" : null);
  }

  private static String description(Ticket t) {
    if (t.scrubbed) {
      return "X";
    }
    return t.comments.isEmpty() ? "" : Html.text(t.comments.get(0).html);
  }

  private static void people(JsonObject json, Ticket t) {
    json.addProperty("requester_id", t.requesterId);
    json.addProperty("submitter_id", t.submitterId);
    json.add("assignee_id", Json.value(orNull(t.assigneeId)));
    json.add("organization_id", Json.value(orNull(t.organizationId)));
    json.add("group_id", Json.value(orNull(t.teamId)));
    json.add("collaborator_ids", Json.array(t.followers));
    json.add("follower_ids", Json.array(t.followers));
    json.add("email_cc_ids", new JsonArray());
    json.add("forum_topic_id", Json.value(null));
    json.add("problem_id", Json.value(null));
    json.addProperty("has_incidents", false);
    json.addProperty("is_public", t.hasPublicComment());
    json.add("due_at", Json.value(null));
    json.add("tags", Json.array(t.tags));
  }

  private static JsonArray fields(Map<String, String> values) {
    JsonArray fields = new JsonArray();
    values.forEach(
        (id, value) -> fields.add(Json.object("id", Long.parseLong(id), "value", value)));
    return fields;
  }

  /** The id of the built-in custom status of this category. */
  static long customStatus(String status) {
    return CUSTOM_STATUS_BASE + STATUSES.indexOf(status) + 1;
  }

  static @Nullable Long orNull(long id) {
    return id == 0 ? null : id;
  }
}
