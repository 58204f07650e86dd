package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Making and changing contacts, and finding the one that a new ticket is for. */
final class Contacts {
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("name", "String"),
          Map.entry("email", "String"),
          Map.entry("phone", "String"),
          Map.entry("mobile", "String"),
          Map.entry("twitter_id", "String"),
          Map.entry("unique_external_id", "String"),
          Map.entry("other_emails", "Array"),
          Map.entry("company_id", "Positive Integer"),
          Map.entry("view_all_tickets", "Boolean"),
          Map.entry("address", "String"),
          Map.entry("custom_fields", "key/value pair"),
          Map.entry("description", "String"),
          Map.entry("job_title", "String"),
          Map.entry("language", "String"),
          Map.entry("tags", "Array"),
          Map.entry("time_zone", "String"));

  private Contacts() {}

  static void routes(Routes<FreshdeskCall> routes) {
    routes
        .add("POST", "/api/v2/contacts", Contacts::create)
        .add("PUT", "/api/v2/contacts/{id}", Contacts::update)
        .add("DELETE", "/api/v2/contacts/{id}", Contacts::delete);
  }

  private static Answer create(FreshdeskCall call) {
    JsonObject body = call.body();
    Bodies.check(body, FIELDS, Set.of("name"));
    String email = Json.string(body, "email").orElse("");
    Optional<Person> known = call.rows().personByEmail(email).filter(p -> !email.isEmpty());
    if (known.isPresent()) {
      throw duplicate(known.get());
    }
    Person person = made(call, Json.string(body, "name").orElse(email), email);
    return Answer.json(201, AgentJson.contact(person))
        .with("Location", call.call().base() + "/api/v2/contacts/" + person.id);
  }

  private static RuntimeException duplicate(Person known) {
    JsonObject fault =
        FreshdeskErrors.fault("email", "It should be a unique value", "duplicate_value");
    fault.add("additional_info", Json.object("user_id", known.id));
    return new dev.attune.sandbox.core.Rejected(
        Answer.json(
            409, Json.object("description", "Validation failed", "errors", List.of(fault))));
  }

  private static Person made(FreshdeskCall call, String name, String email) {
    Person person = new Person();
    person.key = "contact:" + (email.isEmpty() ? call.rows().nextId() : email);
    person.name = name;
    person.email = email;
    person.createdAt = call.desk().now();
    person.updatedAt = person.createdAt;
    return call.desk().save(person);
  }

  private static Person contact(FreshdeskCall call) {
    return call.desk()
        .person(call.id("id"))
        .filter(p -> !p.staff())
        .orElseThrow(FreshdeskErrors::notFound);
  }

  private static Answer update(FreshdeskCall call) {
    Person person = contact(call);
    JsonObject body = call.body();
    Bodies.check(body, FIELDS, Set.of());
    Json.string(body, "name").ifPresent(v -> person.name = v);
    Json.string(body, "email").ifPresent(v -> person.email = v);
    person.updatedAt = call.desk().now();
    call.desk().save(person);
    return Answer.ok(AgentJson.contact(person));
  }

  private static Answer delete(FreshdeskCall call) {
    Person person = contact(call);
    person.active = false;
    person.updatedAt = call.desk().now();
    call.desk().save(person);
    return Answer.empty(204);
  }

  /** The contact that a new ticket names; made when unknown. */
  static Person requester(FreshdeskCall call, JsonObject ticket) {
    Optional<Long> id = Json.number(ticket, "requester_id");
    if (id.isPresent()) {
      return id.flatMap(call.desk()::person)
          .orElseThrow(
              () ->
                  FreshdeskErrors.invalid(
                      "requester_id",
                      "There is no contact matching the given requester_id",
                      "invalid_value"));
    }
    Optional<String> reach =
        Json.string(ticket, "email")
            .or(() -> Json.string(ticket, "phone"))
            .or(() -> Json.string(ticket, "unique_external_id"));
    String address =
        reach.orElseThrow(
            () ->
                FreshdeskErrors.invalid(
                    "requester_id",
                    "It should be present when the following fields are absent: email, phone,"
                        + " twitter_id, facebook_id, unique_external_id",
                    "missing_field"));
    return call.rows()
        .personByEmail(address)
        .orElseGet(() -> made(call, Json.string(ticket, "name").orElse(address), address));
  }
}
