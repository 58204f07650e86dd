package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import java.util.Locale;
import java.util.Optional;

/** Making, changing and deleting users. */
final class UserWrites {
  private UserWrites() {}

  static void routes(Routes<ZendeskCall> routes) {
    routes
        .add("POST", "/api/v2/users", c -> create(c, false))
        .add("POST", "/api/v2/users/create_or_update", c -> create(c, true))
        .add("PUT", "/api/v2/users/{id}", UserWrites::update)
        .add("DELETE", "/api/v2/users/{id}", UserWrites::delete);
  }

  private static Answer create(ZendeskCall call, boolean orUpdate) {
    JsonObject asked = call.body("user");
    String email = Json.string(asked, "email").orElse("");
    Optional<Person> known = call.rows().personByEmail(email).filter(p -> !email.isEmpty());
    if (known.isPresent() && !orUpdate) {
      throw ZendeskErrors.invalid(
          "email", "Email: " + email + " is already being used by another user", "DuplicateValue");
    }
    Person person = known.orElseGet(Person::new);
    if (known.isEmpty()) {
      person.key = "user:" + (email.isEmpty() ? call.rows().nextId() : email);
      person.email = email;
      person.createdAt = call.desk().now();
    }
    change(call, person, asked);
    return Answer.json(
        known.isPresent() ? 200 : 201, Json.object("user", UserJson.of(person, call.base())));
  }

  private static Answer update(ZendeskCall call) {
    Person person = call.desk().person(call.id("id")).orElseThrow(ZendeskErrors::notFound);
    change(call, person, call.body("user"));
    return Answer.ok(Json.object("user", UserJson.of(person, call.base())));
  }

  private static void change(ZendeskCall call, Person person, JsonObject asked) {
    String name = Json.string(asked, "name").orElse(person.name);
    if (name.isBlank()) {
      throw ZendeskErrors.invalid("name", "Name: is too short (minimum one character)");
    }
    person.name = name;
    Json.string(asked, "email").ifPresent(v -> person.email = v);
    Json.string(asked, "alias").ifPresent(v -> person.alias = v);
    Json.string(asked, "signature").ifPresent(v -> person.signature = v);
    Json.flag(asked, "suspended").ifPresent(v -> person.suspended = v);
    Json.string(asked, "role").ifPresent(v -> person.role = role(v));
    person.updatedAt = call.desk().now();
    call.desk().save(person);
  }

  private static Person.Role role(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "admin" -> Person.Role.ADMIN;
      case "agent" -> Person.Role.AGENT;
      default -> Person.Role.CUSTOMER;
    };
  }

  /** A deleted user is no longer active; what it wrote keeps its id. */
  private static Answer delete(ZendeskCall call) {
    call.adminOnly();
    Person person = call.desk().person(call.id("id")).orElseThrow(ZendeskErrors::notFound);
    person.active = false;
    person.updatedAt = call.desk().now();
    call.desk().save(person);
    return Answer.ok(Json.object("user", UserJson.of(person, call.base())));
  }
}
