package dev.attune.sandbox.zendesk;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Named;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Groups, memberships, brands, organizations, statuses, roles, fields: what hardly ever changes.
 */
final class DirectoryReads {
  private DirectoryReads() {}

  static void routes(Routes<ZendeskCall> routes) {
    list(routes, "groups", "team", "group");
    list(routes, "brands", "brand", "brand");
    list(routes, "organizations", "organization", "organization");
    routes
        .add("GET", "/api/v2/groups/assignable", c -> all(c, "groups", "team"))
        .add("GET", "/api/v2/group_memberships", DirectoryReads::memberships)
        .add("GET", "/api/v2/custom_statuses", DirectoryReads::statuses)
        .add("GET", "/api/v2/custom_roles", DirectoryReads::roles)
        .add("GET", "/api/v2/ticket_fields", DirectoryReads::fields)
        .add("GET", "/api/v2/account/settings", DirectoryReads::settings);
  }

  private static void list(
      Routes<ZendeskCall> routes, String plural, String kind, String singular) {
    routes
        .add("GET", "/api/v2/" + plural, c -> all(c, plural, kind))
        .add("GET", "/api/v2/" + plural + "/{id}", c -> one(c, plural, kind, singular));
  }

  private static Answer all(ZendeskCall call, String plural, String kind) {
    List<Named> rows = List.copyOf(call.rows().named(kind).values());
    return Answer.ok(
        Paging.of(call, rows, Named::id).json(plural, n -> json(plural, n, call.base())));
  }

  private static Answer one(ZendeskCall call, String plural, String kind, String singular) {
    Named found = call.rows().named(kind).get(call.id("id"));
    if (found == null) {
      throw ZendeskErrors.notFound();
    }
    return Answer.ok(Json.object(singular, json(plural, found, call.base())));
  }

  static JsonObject json(String plural, Named n, String base) {
    JsonObject json =
        Json.object(
            "url", base + "/api/v2/" + plural + "/" + n.id() + ".json",
            "id", n.id(),
            "name", n.name(),
            "created_at", Times.iso(n.createdAt()),
            "updated_at", Times.iso(n.createdAt()));
    switch (plural) {
      case "groups" -> {
        json.addProperty("deleted", false);
        json.addProperty("default", false);
        json.addProperty("is_public", true);
        json.addProperty("description", "");
      }
      case "brands" -> brand(json, n, base);
      default -> {
        json.add("domain_names", new JsonArray());
        json.add("tags", new JsonArray());
        json.add("external_id", Json.value(null));
        json.add("group_id", Json.value(null));
        json.add("details", Json.value(null));
        json.add("notes", Json.value(null));
        json.addProperty("shared_tickets", false);
        json.addProperty("shared_comments", false);
        json.add("organization_fields", new JsonObject());
      }
    }
    return json;
  }

  private static void brand(JsonObject json, Named n, String base) {
    json.addProperty("brand_url", base);
    json.addProperty("subdomain", n.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
    json.add("host_mapping", Json.value(null));
    json.addProperty("has_help_center", false);
    json.addProperty("help_center_state", "disabled");
    json.addProperty("active", true);
    json.addProperty("default", false);
    json.addProperty("is_deleted", false);
    json.add("logo", Json.value(null));
    json.add("ticket_form_ids", new JsonArray());
    json.addProperty("signature_template", "{{agent.signature}}");
  }

  private static Answer memberships(ZendeskCall call) {
    List<JsonObject> rows = new ArrayList<>();
    for (Person person : call.rows().people.values()) {
      for (long team : person.teamIds) {
        rows.add(
            Json.object(
                "id",
                person.id * 100 + rows.size() % 100,
                "user_id",
                person.id,
                "group_id",
                team,
                "default",
                team == person.teamIds.get(0),
                "created_at",
                Times.iso(person.createdAt),
                "updated_at",
                Times.iso(person.updatedAt)));
      }
    }
    return Answer.ok(
        Paging.of(call, rows, r -> r.get("id").getAsLong()).json("group_memberships", r -> r));
  }

  private static Answer statuses(ZendeskCall call) {
    JsonArray all = new JsonArray();
    for (String category : TicketJson.STATUSES.subList(0, 5)) {
      String label = category.substring(0, 1).toUpperCase(Locale.ROOT) + category.substring(1);
      all.add(
          Json.object(
              "id",
              TicketJson.customStatus(category),
              "status_category",
              category,
              "agent_label",
              label,
              "end_user_label",
              label,
              "description",
              "",
              "active",
              true,
              "default",
              true));
    }
    return Answer.ok(Json.object("custom_statuses", all));
  }

  private static Answer roles(ZendeskCall call) {
    JsonObject light =
        Json.object(
            "id",
            UserJson.LIGHT_AGENT_ROLE,
            "name",
            "Light agent",
            "description",
            "Can view and add private comments to tickets",
            "role_type",
            1,
            "configuration",
            Json.object("light_agent", true, "ticket_comment_access", "none"));
    return Answer.ok(
        Json.object(
            "custom_roles", List.of(light), "count", 1, "next_page", null, "previous_page", null));
  }

  private static Answer fields(ZendeskCall call) {
    JsonArray all = new JsonArray();
    long id = 25_000_001L;
    for (String type : List.of("subject", "description", "status", "priority", "tickettype")) {
      all.add(
          Json.object(
              "id",
              id++,
              "type",
              type,
              "title",
              type,
              "active",
              true,
              "required",
              false,
              "removable",
              false,
              "system_field_options",
              List.of()));
    }
    return Answer.ok(
        Json.object(
            "ticket_fields", all, "count", all.size(), "next_page", null, "previous_page", null));
  }

  private static Answer settings(ZendeskCall call) {
    return Answer.ok(
        Json.object(
            "settings",
            Json.object(
                "tickets", Json.object("comments_public_by_default", true),
                "api", Json.object("accepted_api_agreement", true, "api_token_access", "true"),
                "user", Json.object("agent_created_welcome_emails", false))));
  }
}
