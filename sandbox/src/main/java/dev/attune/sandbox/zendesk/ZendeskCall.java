package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Query;
import dev.attune.sandbox.core.Rejected;
import dev.attune.sandbox.core.Rows;
import dev.attune.sandbox.core.Ticket;
import java.util.List;

/** A call whose sender is known. */
record ZendeskCall(Call call, Person me, Desk desk) {

  Query query() {
    return call.query();
  }

  Rows rows() {
    return desk.rows();
  }

  String base() {
    return call.base();
  }

  long id(String name) {
    return call.id(name).orElseThrow(() -> ZendeskErrors.invalidId(name, call.var(name)));
  }

  /** The ticket in the path; deleted ones are not found. */
  Ticket ticket() {
    return desk.ticket(id("ticket")).filter(t -> !t.deleted).orElseThrow(ZendeskErrors::notFound);
  }

  List<String> includes() {
    return query().list("include");
  }

  boolean includes(String name) {
    return includes().contains(name);
  }

  /** The body as an object; an unreadable one is refused the vendor's way. */
  JsonObject body() {
    try {
      var parsed = JsonParser.parseString(call.text());
      return parsed.isJsonObject() ? parsed.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException e) {
      throw new Rejected(ZendeskErrors.unparsable());
    }
  }

  /** The object under the body's one expected member. */
  JsonObject body(String member) {
    return Json.child(body(), member).orElseThrow(() -> ZendeskErrors.missing(member));
  }

  void adminOnly() {
    if (me.role != Person.Role.ADMIN) {
      throw ZendeskErrors.forbidden();
    }
  }
}
