package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Courier;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.DeskEvent;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Later;
import dev.attune.sandbox.core.RateWindow;
import dev.attune.sandbox.core.Ticket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Automation rules that call a webhook. The vendor has no API for them, so the control API sets
 * them: {@code url}, {@code on} (created, reply, note, updated), {@code template}, {@code header},
 * {@code secret}. Placeholders go into the template raw, so a quote in a comment breaks its JSON.
 * Unsigned; at most 1000 an hour, the rest waits for the next hour.
 */
final class Automations {
  private static final String KIND = "automation";
  private static final List<Duration> RETRIES =
      List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(60));
  private static final String TEMPLATE =
      "{\"freshdesk_webhook\":{\"ticket_id\":{{ticket.id}},\"triggered_event\":\"{{triggered_event}}\","
          + "\"ticket_latest_public_comment\":\"{{ticket.latest_public_comment}}\"}}";
  private final Desk desk;
  private final Courier courier;
  private final Later later;
  private final RateWindow hourly;

  Automations(Desk desk, Courier courier, Later later) {
    this.desk = desk;
    this.courier = courier;
    this.later = later;
    this.hourly = new RateWindow(desk.clock(), 1000, Duration.ofHours(1));
    desk.listen(this::happened);
  }

  RateWindow hourly() {
    return hourly;
  }

  /** Replaces all rules. */
  void replace(JsonElement rules) {
    List.copyOf(desk.documents(KIND).keySet()).forEach(k -> desk.remove(KIND, k));
    int number = 0;
    for (JsonElement rule : Json.elements(Json.object("rules", rules), "rules")) {
      JsonObject asked = rule.getAsJsonObject();
      if (Json.string(asked, "url").isEmpty()) {
        throw new IllegalArgumentException("An automation needs a url");
      }
      desk.save(KIND, "rule-" + ++number, asked);
    }
  }

  private void happened(DeskEvent event) {
    String name = name(event);
    for (Map.Entry<String, JsonObject> rule : desk.documents(KIND).entrySet()) {
      List<String> on = Json.strings(rule.getValue(), "on");
      if ((on.isEmpty() && !name.equals("note") && !name.isEmpty()) || on.contains(name)) {
        post(rule.getKey(), rule.getValue(), body(rule.getValue(), event, name));
      }
    }
  }

  /** The rule's word for what happened; empty for what no rule listens to. */
  private static String name(DeskEvent event) {
    Comment comment = event.comment();
    boolean first = event.ticket().comments.size() <= 1;
    return switch (event.type()) {
      case "ticket.created" -> "created";
      case "ticket.comment_added" ->
          first ? "" : comment != null && !comment.isPublic ? "note" : "reply";
      case "ticket.status_changed" -> "updated";
      default -> "";
    };
  }

  private String body(JsonObject rule, DeskEvent event, String name) {
    Ticket t = event.ticket();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("ticket.id", Long.toString(t.id));
    values.put("ticket.subject", t.subject);
    values.put("ticket.status", t.status);
    values.put("ticket.url", "/a/tickets/" + t.id);
    values.put("ticket.latest_public_comment", latest(t));
    values.put("triggered_event", "{" + name + "}");
    String body = Json.string(rule, "template").orElse(TEMPLATE);
    for (Map.Entry<String, String> value : values.entrySet()) {
      body = body.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return body;
  }

  private static String latest(Ticket ticket) {
    String latest = "";
    for (Comment comment : ticket.comments) {
      latest = comment.isPublic ? Html.text(comment.html) : latest;
    }
    return latest;
  }

  private void post(String id, JsonObject rule, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Freshdesk");
    Json.string(rule, "secret")
        .ifPresent(s -> headers.put(Json.string(rule, "header").orElse("X-Webhook-Secret"), s));
    Courier.Parcel parcel =
        new Courier.Parcel(
            "freshdesk",
            id,
            Json.string(rule, "url").orElse(""),
            "POST",
            body,
            () -> headers,
            RETRIES);
    if (hourly.take(1)) {
      courier.send(parcel);
    } else {
      later.at(desk.now() + hourly.resetSeconds() * 1000, () -> courier.send(parcel));
    }
  }
}
