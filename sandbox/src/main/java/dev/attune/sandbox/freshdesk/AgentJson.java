package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import java.util.List;

/** Agents and contacts in the vendor's shapes. */
final class AgentJson {
  static final long ADMIN_ROLE = 43_000_900_001L;
  static final long AGENT_ROLE = 43_000_900_002L;
  static final long COLLABORATOR_ROLE = 43_000_900_003L;

  private AgentJson() {}

  static JsonObject agent(Person p) {
    return Json.object(
        "available",
        true,
        "occasional",
        false,
        "id",
        p.id,
        "ticket_scope",
        1,
        "signature",
        p.signature.isEmpty() ? null : p.signature,
        "group_ids",
        p.teamIds,
        "role_ids",
        List.of(role(p)),
        "skill_ids",
        List.of(),
        "created_at",
        Times.iso(p.createdAt),
        "updated_at",
        Times.iso(p.updatedAt),
        "available_since",
        null,
        "last_active_at",
        Times.iso(p.updatedAt),
        "type",
        p.role == Person.Role.LIGHT_AGENT ? "collaborator" : "support_agent",
        "focus_mode",
        true,
        "deactivated",
        false,
        "contact",
        person(p));
  }

  private static JsonObject person(Person p) {
    return Json.object(
        "active",
        p.active,
        "email",
        p.email,
        "job_title",
        null,
        "language",
        "en",
        "last_login_at",
        null,
        "mobile",
        null,
        "name",
        p.name,
        "phone",
        null,
        "time_zone",
        p.timeZone,
        "created_at",
        Times.iso(p.createdAt),
        "updated_at",
        Times.iso(p.updatedAt));
  }

  private static long role(Person p) {
    return switch (p.role) {
      case ADMIN -> ADMIN_ROLE;
      case LIGHT_AGENT -> COLLABORATOR_ROLE;
      default -> AGENT_ROLE;
    };
  }

  static JsonObject contact(Person p) {
    return Json.object(
        "active",
        p.active,
        "address",
        null,
        "company_id",
        TicketJson.orNull(p.organizationId),
        "description",
        null,
        "email",
        p.email.isEmpty() ? null : p.email,
        "id",
        p.id,
        "job_title",
        null,
        "language",
        "en",
        "mobile",
        null,
        "name",
        p.name,
        "phone",
        null,
        "time_zone",
        p.timeZone,
        "twitter_id",
        null,
        "facebook_id",
        null,
        "external_id",
        null,
        "unique_external_id",
        null,
        "custom_fields",
        new JsonObject(),
        "tags",
        List.of(),
        "other_emails",
        List.of(),
        "first_name",
        p.name.replaceAll(" .*", ""),
        "last_name",
        p.name.contains(" ") ? p.name.replaceAll("^\\S+ ", "") : null,
        "created_at",
        Times.iso(p.createdAt),
        "updated_at",
        Times.iso(p.updatedAt));
  }
}
