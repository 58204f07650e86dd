package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Query;
import dev.attune.sandbox.core.Rows;
import dev.attune.sandbox.core.Ticket;
import java.util.List;
import java.util.Set;

/** A call whose sender is known. */
record FreshdeskCall(Call call, Person me, Desk desk) {

  Query query() {
    return call.query();
  }

  Rows rows() {
    return desk.rows();
  }

  long id(String name) {
    return call.id(name).orElseThrow(FreshdeskErrors::notFound);
  }

  /** The ticket in the path; archived ones have addresses of their own. */
  Ticket ticket() {
    return desk.ticket(id("ticket"))
        .filter(t -> !t.archived && !t.scrubbed)
        .orElseThrow(FreshdeskErrors::notFound);
  }

  /** The ticket in the path, for a change: deleted and spam ones refuse it. */
  Ticket changeable() {
    Ticket ticket = ticket();
    if (ticket.deleted || ticket.spam) {
      throw FreshdeskErrors.methodNotAllowed(call.method(), List.of("GET"));
    }
    return ticket;
  }

  List<String> includes() {
    return query().list("include");
  }

  /** Refuses sideloads that this endpoint does not know. */
  void onlyIncludes(Set<String> known) {
    for (String include : includes()) {
      if (!known.contains(include)) {
        throw FreshdeskErrors.invalid(
            "include",
            "It should be one of these values: '" + String.join(",", known) + "'",
            "invalid_value");
      }
    }
  }

  /** Refuses query parameters that this endpoint does not know. */
  void onlyParameters(Set<String> known) {
    for (String name : query().values().keySet()) {
      if (!known.contains(name)) {
        throw FreshdeskErrors.unknownField(name);
      }
    }
  }

  /** The body as an object. */
  JsonObject body() {
    try {
      var parsed = JsonParser.parseString(call.text());
      if (parsed.isJsonObject()) {
        return parsed.getAsJsonObject();
      }
    } catch (JsonParseException e) {
      throw FreshdeskErrors.invalidJson();
    }
    throw FreshdeskErrors.invalidJson();
  }
}
