package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import dev.attune.sandbox.core.Updates;
import dev.attune.sandbox.core.Updates.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Creating, updating, deleting and merging tickets. */
final class TicketWrites {
  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("subject", "String"),
          Map.entry("description", "String"),
          Map.entry("email", "String"),
          Map.entry("name", "String"),
          Map.entry("phone", "String"),
          Map.entry("requester_id", "Positive Integer"),
          Map.entry("unique_external_id", "String"),
          Map.entry("type", "String"),
          Map.entry("status", "Positive Integer"),
          Map.entry("priority", "Positive Integer"),
          Map.entry("source", "Positive Integer"),
          Map.entry("responder_id", "Positive Integer"),
          Map.entry("group_id", "Positive Integer"),
          Map.entry("product_id", "Positive Integer"),
          Map.entry("company_id", "Positive Integer"),
          Map.entry("email_config_id", "Positive Integer"),
          Map.entry("tags", "Array"),
          Map.entry("cc_emails", "Array"),
          Map.entry("attachments", "Array"),
          Map.entry("custom_fields", "key/value pair"),
          Map.entry("due_by", "String"),
          Map.entry("fr_due_by", "String"));
  private static final Map<String, String> MERGE =
      Map.of(
          "primary_id", "Positive Integer",
          "ticket_ids", "Array",
          "convert_recepients_to_cc", "Boolean",
          "note_in_primary", "key/value pair",
          "note_in_secondary", "key/value pair");
  private final Updates updates;

  TicketWrites(Desk desk) {
    this.updates = new Updates(desk, false);
  }

  void routes(Routes<FreshdeskCall> routes) {
    routes
        .add("POST", "/api/v2/tickets", c -> create(c, false))
        .add("POST", "/api/v2/tickets/outbound_email", c -> create(c, true))
        .add("PUT", "/api/v2/tickets/{ticket}", this::update)
        .add("DELETE", "/api/v2/tickets/{ticket}", this::delete)
        .add("PUT", "/api/v2/tickets/{ticket}/restore", this::restore)
        .add("PUT", "/api/v2/tickets/merge", this::merge);
  }

  private Answer create(FreshdeskCall call, boolean outbound) {
    JsonObject body = call.body();
    Bodies.check(body, COMMON, Set.of("subject", "description"));
    refuseBadCodes(body);
    Ticket ticket = new Ticket();
    ticket.requesterId = Contacts.requester(call, body).id;
    ticket.submitterId = outbound ? call.me().id : ticket.requesterId;
    ticket.channel =
        outbound ? "email" : Codes.channel(Json.number(body, "source").orElse(2L).intValue());
    set(ticket, body);
    call.desk().add(ticket);
    Comment first = new Comment();
    first.html = Html.cleaned(Json.string(body, "description").orElse(""));
    first.authorId = ticket.submitterId;
    first.isPublic = true;
    first.byApi = true;
    updates.apply(ticket, by(call), List.of(), Optional.of(first));
    return Answer.json(201, TicketJson.whole(call, ticket))
        .with("Location", call.call().base() + "/api/v2/tickets/" + ticket.id);
  }

  private static Updates.Update by(FreshdeskCall call) {
    return Updates.Update.now(call.desk(), call.me().id, "api");
  }

  private static void refuseBadCodes(JsonObject body) {
    refuseUnknown(body, "status", Codes.STATUS);
    refuseUnknown(body, "priority", Codes.PRIORITY);
  }

  private static void refuseUnknown(JsonObject body, String field, Map<Integer, String> codes) {
    Optional<Long> value = Json.number(body, field);
    if (value.isPresent() && !codes.containsKey(value.get().intValue())) {
      String values =
          String.join(",", new TreeMap<>(codes).keySet().stream().map(String::valueOf).toList());
      throw FreshdeskErrors.invalid(
          field, "It should be one of these values: '" + values + "'", "invalid_value");
    }
  }

  private static void set(Ticket ticket, JsonObject body) {
    Json.string(body, "subject").ifPresent(v -> ticket.subject = v);
    Json.string(body, "type").ifPresent(v -> ticket.type = v);
    Json.number(body, "priority")
        .ifPresent(v -> ticket.priority = Codes.PRIORITY.get(v.intValue()));
    Json.number(body, "responder_id").ifPresent(v -> ticket.assigneeId = v);
    Json.number(body, "group_id").ifPresent(v -> ticket.teamId = v);
    Json.number(body, "product_id").ifPresent(v -> ticket.brandId = v);
    Json.number(body, "company_id").ifPresent(v -> ticket.organizationId = v);
    if (body.has("tags")) {
      ticket.tags = new java.util.ArrayList<>(Json.strings(body, "tags"));
    }
    Json.child(body, "custom_fields")
        .ifPresent(
            f ->
                f.keySet()
                    .forEach(k -> Json.string(f, k).ifPresent(v -> ticket.customFields.put(k, v))));
  }

  private Answer update(FreshdeskCall call) {
    Ticket ticket = call.changeable();
    JsonObject body = call.body();
    Bodies.check(body, COMMON, Set.of());
    refuseBadCodes(body);
    if (body.size() == 0) {
      throw FreshdeskErrors.invalid("request", "It should not be blank", "missing_field");
    }
    set(ticket, body);
    change(call, ticket, Json.number(body, "status").map(v -> Codes.STATUS.get(v.intValue())));
    return Answer.ok(TicketJson.whole(call, ticket));
  }

  private void change(FreshdeskCall call, Ticket ticket, Optional<String> status) {
    String before = ticket.status;
    String next = status.orElse(before);
    if (!next.equals(before)) {
      Updates.status(ticket, next, call.desk().now());
    }
    updates.apply(
        ticket,
        by(call),
        List.of(
            new FieldChange("Change", next.equals(before) ? "properties" : "status", next, before)),
        Optional.empty());
  }

  private Answer delete(FreshdeskCall call) {
    Ticket ticket = call.changeable();
    ticket.deleted = true;
    call.desk().touch(ticket, call.desk().now());
    return Answer.empty(204);
  }

  private Answer restore(FreshdeskCall call) {
    Ticket ticket = call.ticket();
    ticket.deleted = false;
    call.desk().touch(ticket, call.desk().now());
    return Answer.empty(204);
  }

  /** Closes the secondary tickets; a note that looks like an agent's stands on both sides. */
  private Answer merge(FreshdeskCall call) {
    JsonObject body = call.body();
    Bodies.check(body, MERGE, Set.of("primary_id", "ticket_ids"));
    Ticket primary = ticket(call, Json.number(body, "primary_id").orElse(0L), "primary_id");
    for (String id : Json.strings(body, "ticket_ids")) {
      Ticket secondary = ticket(call, Long.parseLong(id), "ticket_ids");
      String to = "This ticket is closed and merged into ticket " + primary.id;
      String from = "Ticket with ID " + secondary.id + " is merged into this ticket";
      note(call, secondary, Json.child(body, "note_in_secondary"), to);
      note(call, primary, Json.child(body, "note_in_primary"), from);
      secondary.mergedInto = primary.id;
      change(call, secondary, Optional.of("closed"));
    }
    return Answer.empty(204);
  }

  private static Ticket ticket(FreshdeskCall call, long id, String field) {
    return call.desk()
        .ticket(id)
        .filter(t -> !t.deleted && !t.archived)
        .orElseThrow(
            () ->
                FreshdeskErrors.invalid(
                    field, "There is no ticket matching the given " + field, "invalid_value"));
  }

  private void note(
      FreshdeskCall call, Ticket ticket, Optional<JsonObject> asked, String otherwise) {
    Comment note = new Comment();
    note.kind = "note";
    note.authorId = call.me().id;
    note.html = Html.cleaned(asked.flatMap(a -> Json.string(a, "body")).orElse(otherwise));
    note.isPublic = !asked.flatMap(a -> Json.flag(a, "private")).orElse(true);
    updates.apply(ticket, by(call), List.of(), Optional.of(note));
  }
}
