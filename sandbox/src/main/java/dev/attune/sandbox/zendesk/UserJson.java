package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;

/** A user in the vendor's shape. */
final class UserJson {
  static final long LIGHT_AGENT_ROLE = 360_000_222L;

  private UserJson() {}

  static JsonObject of(Person p, String base) {
    JsonObject json = identity(p, base);
    boolean light = p.role == Person.Role.LIGHT_AGENT;
    json.addProperty("role", role(p));
    json.addProperty("verified", true);
    json.add("external_id", Json.value(null));
    json.add("tags", Json.array(java.util.List.of()));
    json.addProperty("alias", p.alias);
    json.addProperty("active", p.active);
    json.addProperty("shared", false);
    json.addProperty("shared_agent", false);
    json.add("last_login_at", Json.value(p.staff() ? Times.iso(p.updatedAt) : null));
    json.add("two_factor_auth_enabled", Json.value(false));
    json.addProperty("signature", p.signature);
    json.addProperty("details", "");
    json.addProperty("notes", "");
    json.add("role_type", Json.value(roleType(p)));
    json.add("custom_role_id", Json.value(light ? LIGHT_AGENT_ROLE : null));
    json.addProperty("moderator", p.role == Person.Role.ADMIN);
    json.add("ticket_restriction", Json.value(p.staff() ? null : "requested"));
    json.addProperty("only_private_comments", light);
    json.addProperty("restricted_agent", !p.staff());
    json.addProperty("suspended", p.suspended);
    json.add("default_group_id", Json.value(p.teamIds.isEmpty() ? null : p.teamIds.get(0)));
    json.addProperty("report_csv", p.role == Person.Role.ADMIN);
    json.add("user_fields", new JsonObject());
    return json;
  }

  private static JsonObject identity(Person p, String base) {
    return Json.object(
        "id",
        p.id,
        "url",
        base + "/api/v2/users/" + p.id + ".json",
        "name",
        p.name,
        "email",
        p.email.isEmpty() ? null : p.email,
        "created_at",
        Times.iso(p.createdAt),
        "updated_at",
        Times.iso(p.updatedAt),
        "time_zone",
        p.timeZone,
        "iana_time_zone",
        "Europe/" + p.timeZone,
        "phone",
        null,
        "shared_phone_number",
        null,
        "photo",
        null,
        "locale_id",
        1,
        "locale",
        "en-US",
        "organization_id",
        TicketJson.orNull(p.organizationId));
  }

  static String role(Person p) {
    return switch (p.role) {
      case CUSTOMER -> "end-user";
      case ADMIN -> "admin";
      case AGENT, LIGHT_AGENT, BOT -> "agent";
    };
  }

  private static @org.jspecify.annotations.Nullable Integer roleType(Person p) {
    return switch (p.role) {
      case ADMIN -> 4;
      case LIGHT_AGENT -> 1;
      case AGENT, BOT -> 0;
      case CUSTOMER -> null;
    };
  }

  /** What the vendor answers about itself to a caller it does not know: 200, and nobody. */
  static JsonObject anonymous(String base) {
    return Json.object(
        "id",
        null,
        "url",
        base + "/api/v2/users/.json",
        "name",
        "Anonymous user",
        "email",
        "invalid@example.com",
        "created_at",
        null,
        "updated_at",
        null,
        "time_zone",
        "London",
        "iana_time_zone",
        "Europe/London",
        "phone",
        null,
        "shared_phone_number",
        null,
        "photo",
        null,
        "locale_id",
        1,
        "locale",
        "en-US",
        "organization_id",
        null,
        "role",
        "end-user",
        "verified",
        false,
        "authenticity_token",
        "sandbox");
  }
}
