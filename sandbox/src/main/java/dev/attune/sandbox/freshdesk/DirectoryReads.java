package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Named;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import java.util.List;
import java.util.function.Function;

/** Agents, contacts, groups, roles, companies and products. */
final class DirectoryReads {
  private DirectoryReads() {}

  static void routes(Routes<FreshdeskCall> routes) {
    routes
        .add("GET", "/api/v2/agents/me", c -> Answer.ok(AgentJson.agent(c.me())))
        .add("GET", "/api/v2/agents", DirectoryReads::agents)
        .add("GET", "/api/v2/agents/{id}", DirectoryReads::agent)
        .add("DELETE", "/api/v2/agents/{id}", DirectoryReads::convert)
        .add("GET", "/api/v2/contacts", DirectoryReads::contacts)
        .add("GET", "/api/v2/contacts/{id}", DirectoryReads::contact)
        .add("GET", "/api/v2/roles", DirectoryReads::roles);
    named(routes, "groups", "team", DirectoryReads::group);
    named(routes, "companies", "organization", DirectoryReads::company);
    named(routes, "products", "brand", DirectoryReads::product);
  }

  private static void named(
      Routes<FreshdeskCall> routes, String path, String kind, Function<Named, JsonObject> render) {
    routes
        .add(
            "GET",
            "/api/v2/" + path,
            c -> Paging.of(c, List.copyOf(c.rows().named(kind).values()), render))
        .add("GET", "/api/v2/" + path + "/{id}", c -> one(c, kind, render));
  }

  private static Answer one(FreshdeskCall call, String kind, Function<Named, JsonObject> render) {
    Named found = call.rows().named(kind).get(call.id("id"));
    if (found == null) {
      throw FreshdeskErrors.notFound();
    }
    return Answer.ok(render.apply(found));
  }

  private static Answer agents(FreshdeskCall call) {
    String email = call.query().text("email").orElse("");
    List<Person> agents =
        call.rows().people.values().stream()
            .filter(DirectoryReads::isAgent)
            .filter(p -> email.isEmpty() || p.email.equalsIgnoreCase(email))
            .toList();
    return Paging.of(call, agents, AgentJson::agent);
  }

  /** Automations and bots write under ids that are no agent's. */
  private static boolean isAgent(Person p) {
    return p.active && p.staff() && p.id > 0 && p.role != Person.Role.BOT;
  }

  private static Answer agent(FreshdeskCall call) {
    return call.desk()
        .person(call.id("id"))
        .filter(DirectoryReads::isAgent)
        .map(p -> Answer.ok(AgentJson.agent(p)))
        .orElseThrow(FreshdeskErrors::notFound);
  }

  /** Deleting an agent turns it into a contact with the same id. */
  private static Answer convert(FreshdeskCall call) {
    Person person =
        call.desk()
            .person(call.id("id"))
            .filter(DirectoryReads::isAgent)
            .orElseThrow(FreshdeskErrors::notFound);
    person.role = Person.Role.CUSTOMER;
    person.updatedAt = call.desk().now();
    call.desk().save(person);
    return Answer.empty(204);
  }

  private static Answer contacts(FreshdeskCall call) {
    String email = call.query().text("email").orElse("");
    long since = call.query().text("_updated_since").flatMap(Times::seconds).orElse(Long.MIN_VALUE);
    List<Person> contacts =
        call.rows().people.values().stream()
            .filter(p -> p.active && !p.staff())
            .filter(p -> email.isEmpty() || p.email.equalsIgnoreCase(email))
            .filter(p -> p.updatedAt / 1000 >= since)
            .toList();
    return Paging.of(call, contacts, AgentJson::contact);
  }

  private static Answer contact(FreshdeskCall call) {
    return call.desk()
        .person(call.id("id"))
        .filter(p -> !p.staff())
        .map(p -> Answer.ok(AgentJson.contact(p)))
        .orElseThrow(FreshdeskErrors::notFound);
  }

  private static Answer roles(FreshdeskCall call) {
    return Answer.ok(
        Json.array(
            List.of(
                role(AgentJson.ADMIN_ROLE, "Account Administrator"),
                role(AgentJson.AGENT_ROLE, "Agent"),
                role(AgentJson.COLLABORATOR_ROLE, "Collaborator"))));
  }

  private static JsonObject role(long id, String name) {
    return Json.object(
        "id",
        id,
        "name",
        name,
        "description",
        name,
        "default",
        true,
        "agent_type",
        id == AgentJson.COLLABORATOR_ROLE ? 3 : 1,
        "created_at",
        "2020-01-01T00:00:00Z",
        "updated_at",
        "2020-01-01T00:00:00Z");
  }

  private static JsonObject group(Named n) {
    return Json.object(
        "id",
        n.id(),
        "name",
        n.name(),
        "description",
        null,
        "escalate_to",
        null,
        "unassigned_for",
        null,
        "business_hour_id",
        null,
        "group_type",
        "support_agent_group",
        "created_at",
        Times.iso(n.createdAt()),
        "updated_at",
        Times.iso(n.createdAt()),
        "auto_ticket_assign",
        0,
        "agent_ids",
        List.of());
  }

  private static JsonObject company(Named n) {
    return Json.object(
        "id", n.id(),
        "name", n.name(),
        "description", null,
        "note", null,
        "domains", List.of(),
        "created_at", Times.iso(n.createdAt()),
        "updated_at", Times.iso(n.createdAt()),
        "custom_fields", new JsonObject());
  }

  private static JsonObject product(Named n) {
    return Json.object(
        "id", n.id(),
        "name", n.name(),
        "description", null,
        "default", false,
        "primary_email", ConversationJson.MAILBOX,
        "created_at", Times.iso(n.createdAt()),
        "updated_at", Times.iso(n.createdAt()));
  }
}
