package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Routes;
import java.util.List;

/** The account's ticket fields with their choices, as recorded. */
final class TicketFields {
  private TicketFields() {}

  static void routes(Routes<FreshdeskCall> routes) {
    routes
        .add("GET", "/api/v2/ticket_fields", c -> all())
        .add("GET", "/api/v2/admin/ticket_fields", c -> all());
  }

  private static Answer all() {
    return Answer.ok(
        Json.array(
            List.of(
                field(1, "requester", "Search a requester", "default_requester", null),
                field(2, "subject", "Subject", "default_subject", null),
                field(3, "source", "Source", "default_source", sources()),
                field(4, "status", "Status", "default_status", statuses()),
                field(5, "priority", "Priority", "default_priority", priorities()),
                field(6, "group", "Group", "default_group", null),
                field(7, "agent", "Agent", "default_agent", null),
                field(8, "description", "Description", "default_description", null))));
  }

  private static JsonObject field(
      int position,
      String name,
      String label,
      String type,
      @org.jspecify.annotations.Nullable JsonObject choices) {
    JsonObject field =
        Json.object(
            "id",
            43_000_600_000L + position,
            "name",
            name,
            "label",
            label,
            "description",
            label,
            "position",
            position,
            "required_for_closure",
            false,
            "required_for_agents",
            name.equals("subject"),
            "type",
            type,
            "default",
            true,
            "customers_can_edit",
            false,
            "label_for_customers",
            label,
            "required_for_customers",
            false,
            "displayed_to_customers",
            true,
            "created_at",
            "2020-01-01T00:00:00Z",
            "updated_at",
            "2020-01-01T00:00:00Z");
    if (choices != null) {
      field.add("choices", choices);
    }
    return field;
  }

  private static JsonObject statuses() {
    return Json.object(
        "2", List.of("Open", "Being Processed"),
        "3", List.of("Pending", "Awaiting your Reply"),
        "4", List.of("Resolved", "This ticket has been Resolved"),
        "5", List.of("Closed", "This ticket has been Closed"),
        "6", List.of("Waiting on Customer", "Awaiting your Reply"),
        "7", List.of("Waiting on Third Party", "Being Processed"));
  }

  private static JsonObject priorities() {
    return Json.object("Low", 1, "Medium", 2, "High", 3, "Urgent", 4);
  }

  private static JsonObject sources() {
    return Json.object(
        "Email",
        1,
        "Portal",
        2,
        "Phone",
        3,
        "Forum",
        4,
        "Twitter",
        5,
        "Facebook",
        6,
        "Chat",
        7,
        "MobiHelp",
        8,
        "Feedback Widget",
        9,
        "Outbound Email",
        10,
        "Ecommerce",
        11,
        "Bot",
        12,
        "Whatsapp",
        13);
  }
}
