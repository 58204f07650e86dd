package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Named;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What clients ask for beside tickets and users; empty where the account has none, as one has that
 * nobody configured.
 */
final class SmallReads {

  private static final String TICKET = "/api/v2/tickets/{ticket}/";
  private static final List<String> EMPTY =
      List.of(
          "ticket_forms",
          "user_fields",
          "organization_fields",
          "automations",
          "requests",
          "sessions",
          "targets",
          "activities");

  private SmallReads() {}

  static void routes(Routes<ZendeskCall> routes) {
    for (String plural : List.of("collaborators", "followers", "email_ccs")) {
      routes.add("GET", TICKET + plural, c -> none(ofTicket(c), "users"));
    }
    routes
        .add("GET", TICKET + "incidents", c -> none(ofTicket(c), "tickets"))
        .add("GET", "/api/v2/tags", SmallReads::tags)
        .add("GET", "/api/v2/organization_memberships", SmallReads::memberships)
        .add("GET", "/api/v2/organizations/autocomplete", c -> organizations(c, "name"))
        .add("GET", "/api/v2/organizations/search", c -> organizations(c, "name"))
        .add("GET", "/api/v2/slas/policies", c -> none(c, "sla_policies"));
    EMPTY.forEach(plural -> routes.add("GET", "/api/v2/" + plural, c -> none(c, plural)));
  }

  private static ZendeskCall ofTicket(ZendeskCall call) {
    call.ticket();
    return call;
  }

  private static Answer none(ZendeskCall call, String plural) {
    return Answer.ok(Paging.of(call, List.<JsonObject>of(), o -> 0).json(plural, o -> o));
  }

  /** By how often each is used, most used first. */
  private static Answer tags(ZendeskCall call) {
    Map<String, Long> counts =
        call.rows().tickets.values().stream()
            .filter(ticket -> !ticket.deleted)
            .flatMap((Ticket ticket) -> ticket.tags.stream())
            .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
    List<JsonObject> rows =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(tag -> Json.object("name", tag.getKey(), "count", tag.getValue()))
            .toList();
    return Answer.ok(Paging.of(call, rows, rows::indexOf).json("tags", row -> row));
  }

  private static Answer memberships(ZendeskCall call) {
    List<Person> members =
        call.rows().people.values().stream().filter(person -> person.organizationId != 0).toList();
    return Answer.ok(
        Paging.of(call, members, person -> person.id)
            .json("organization_memberships", person -> membership(person, call.base())));
  }

  private static JsonObject membership(Person person, String base) {
    return Json.object(
        "url",
        base + "/api/v2/organization_memberships/" + person.id + ".json",
        "id",
        person.id,
        "user_id",
        person.id,
        "organization_id",
        person.organizationId,
        "default",
        true,
        "created_at",
        Times.iso(person.createdAt),
        "updated_at",
        Times.iso(person.updatedAt));
  }

  private static Answer organizations(ZendeskCall call, String by) {
    String wanted = call.query().text(by).orElse("").toLowerCase(Locale.ROOT);
    List<Named> found =
        call.rows().named("organization").values().stream()
            .filter(one -> !wanted.isEmpty())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(wanted))
            .toList();
    return Answer.ok(
        Paging.of(call, found, Named::id)
            .json("organizations", one -> DirectoryReads.json("organizations", one, call.base())));
  }
}
