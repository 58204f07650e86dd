package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import java.util.Optional;

/** Finds or makes the person that a new ticket is for. */
final class Requesters {
  private Requesters() {}

  static Person of(ZendeskCall call, JsonObject ticket) {
    Optional<Long> id = Json.number(ticket, "requester_id");
    if (id.isPresent()) {
      return id.flatMap(call.desk()::person)
          .orElseThrow(() -> ZendeskErrors.invalid("requester", "Requester: is not a user"));
    }
    return Json.member(ticket, "requester")
        .map(r -> r.isJsonObject() ? r.getAsJsonObject() : Json.object("email", r.getAsString()))
        .map(r -> byEmail(call, r))
        .orElse(call.me());
  }

  private static Person byEmail(ZendeskCall call, JsonObject requester) {
    String email = Json.string(requester, "email").orElse("");
    return call.rows()
        .personByEmail(email)
        .filter(p -> !email.isEmpty())
        .orElseGet(() -> made(call, requester, email));
  }

  private static Person made(ZendeskCall call, JsonObject requester, String email) {
    Optional<String> name = Json.string(requester, "name").filter(n -> !n.isBlank());
    if (name.isEmpty() && email.isEmpty()) {
      throw ZendeskErrors.invalid(
          "requester", "Requester Name: is too short (minimum one character)");
    }
    Person person = new Person();
    person.key = "customer:" + (email.isEmpty() ? name.orElse("") : email);
    person.name = name.orElse(email);
    person.email = email;
    person.createdAt = call.desk().now();
    person.updatedAt = person.createdAt;
    return call.desk().save(person);
  }
}
