package dev.attune.deploy.browser;

import dev.attune.deploy.bench.StandIn;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Tickets of one helpdesk of a sandbox, and what is said on them. */
final class Tickets {

  private final StandIn desk;
  private final String vendor;

  Tickets(StandIn desk, String vendor) {
    this.desk = desk;
    this.vendor = "/" + vendor;
  }

  /** Adds a ticket that happens now; gives its number. */
  String add(JsonObjectBuilder ticket) {
    return desk.call("POST", vendor + "/tickets", ticket.add("live", true).build().toString())
        .getJsonArray("tickets")
        .get(0)
        .toString();
  }

  void say(String ticket, JsonObject message) {
    desk.call("POST", vendor + "/tickets/" + ticket + "/messages", message.toString());
  }

  void person(JsonObject person) {
    desk.call("POST", vendor + "/people", person.toString());
  }

  /** How many notes were written through the interface, all tickets together. */
  long notes() {
    return desk.array(vendor + "/notes").size();
  }

  static JsonObject said(String role, String author, String text) {
    return Json.createObjectBuilder()
        .add("role", role)
        .add("author", author)
        .add("text", text)
        .build();
  }
}
