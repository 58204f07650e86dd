package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Named;
import dev.attune.sandbox.core.Routes;
import java.util.List;
import java.util.Locale;

/**
 * What clients ask for beside tickets and people; empty where the account has none, as one has that
 * nobody configured.
 */
final class SmallReads {

  private static final List<String> EMPTY =
      List.of(
          "time_entries",
          "sla_policies",
          "business_hours",
          "email_configs",
          "canned_response_folders",
          "skills",
          "scenario_automations");

  private SmallReads() {}

  static void routes(Routes<FreshdeskCall> routes) {
    routes
        .add("GET", "/api/v2/tickets/{ticket}/time_entries", SmallReads::noneOfTicket)
        .add("GET", "/api/v2/tickets/{ticket}/watchers", SmallReads::watchers)
        .add("GET", "/api/v2/contact_fields", c -> fields("name", "email", "phone", "company_name"))
        .add("GET", "/api/v2/company_fields", c -> fields("name", "description", "note", "domains"))
        .add("GET", "/api/v2/companies/autocomplete", SmallReads::companies)
        .add("GET", "/api/v2/settings/helpdesk", SmallReads::settings);
    EMPTY.forEach(
        path -> routes.add("GET", "/api/v2/" + path, c -> Answer.ok(Json.array(List.of()))));
  }

  private static Answer noneOfTicket(FreshdeskCall call) {
    call.ticket();
    return Answer.ok(Json.array(List.of()));
  }

  private static Answer watchers(FreshdeskCall call) {
    call.ticket();
    return Answer.ok(Json.object("watcher_ids", List.of()));
  }

  private static Answer companies(FreshdeskCall call) {
    String wanted = call.query().text("name").orElse("").toLowerCase(Locale.ROOT);
    List<JsonObject> found =
        call.rows().named("organization").values().stream()
            .filter(one -> !wanted.isEmpty())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(wanted))
            .map((Named one) -> Json.object("id", one.id(), "name", one.name()))
            .toList();
    return Answer.ok(Json.object("companies", found));
  }

  private static Answer fields(String... names) {
    List<JsonObject> fields = new java.util.ArrayList<>();
    for (String name : names) {
      fields.add(
          Json.object(
              "id",
              43_000_700_000L + fields.size(),
              "name",
              name,
              "label",
              name.replace('_', ' '),
              "type",
              "default_" + name,
              "default",
              true,
              "position",
              fields.size() + 1,
              "required_for_agents",
              name.equals("name"),
              "created_at",
              "2020-01-01T00:00:00Z",
              "updated_at",
              "2020-01-01T00:00:00Z"));
    }
    return Answer.ok(Json.array(fields));
  }

  private static Answer settings(FreshdeskCall call) {
    return Answer.ok(
        Json.object(
            "primary_language",
            "en",
            "supported_languages",
            List.of(),
            "portal_languages",
            List.of()));
  }
}
