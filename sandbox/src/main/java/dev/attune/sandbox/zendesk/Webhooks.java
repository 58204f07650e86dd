package dev.attune.sandbox.zendesk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Courier;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Routes;
import java.util.List;
import java.util.Map;

/** Webhooks: making, changing and testing them, and the secrets that sign them. */
final class Webhooks {
  static final String KIND = "webhook";
  private static final String PATH = "/api/v2/webhooks";
  private static final String CONTROLLED = "control-";
  private static final String COMMENT_ADDED = "zen:event-type:ticket.comment_added";
  private final Courier courier;
  private final WebhookSender sender;

  Webhooks(Desk desk, Courier courier) {
    this.courier = courier;
    this.sender = new WebhookSender(desk, courier);
  }

  void routes(Routes<ZendeskCall> routes) {
    routes
        .add("GET", PATH, this::list)
        .add("POST", PATH, this::create)
        .add("POST", PATH + "/test", this::test)
        .add("GET", PATH + "/{id}", c -> Answer.ok(Json.object("webhook", shown(existing(c)))))
        .add("PUT", PATH + "/{id}", c -> change(c, true))
        .add("PATCH", PATH + "/{id}", c -> change(c, false))
        .add("DELETE", PATH + "/{id}", this::delete)
        .add("GET", PATH + "/{id}/signing_secret", c -> secret(existing(c), 200))
        .add("POST", PATH + "/{id}/signing_secret", this::renew)
        .add("GET", PATH + "/{id}/invocations", this::invocations);
  }

  /** Replaces the webhooks that the control API made; they are signed with a known secret. */
  void replace(Desk desk, JsonElement wanted, String secret) {
    List.copyOf(desk.documents(KIND).keySet()).stream()
        .filter(k -> k.startsWith(CONTROLLED))
        .forEach(k -> desk.remove(KIND, k));
    int number = 0;
    for (JsonElement one : Json.elements(Json.object("all", wanted), "all")) {
      JsonObject webhook = one.getAsJsonObject().deepCopy();
      String id = CONTROLLED + ++number;
      if (Json.string(webhook, "endpoint").isEmpty()) {
        throw new IllegalArgumentException("A webhook needs an endpoint");
      }
      webhook.addProperty("id", id);
      webhook.addProperty("name", "Made by the control API");
      webhook.addProperty("status", "active");
      webhook.addProperty("http_method", "POST");
      webhook.addProperty("request_format", "json");
      webhook.addProperty("secret", secret);
      if (!webhook.has("subscriptions")) {
        webhook.add("subscriptions", Json.array(List.of(COMMENT_ADDED)));
      }
      desk.save(KIND, id, webhook);
    }
  }

  private Answer list(ZendeskCall call) {
    call.adminOnly();
    List<JsonObject> all = List.copyOf(call.desk().documents(KIND).values());
    return Answer.ok(
        Json.object(
            "webhooks", all.stream().map(Webhooks::shown).toList(),
            "meta", Json.object("has_more", false, "after_cursor", null, "before_cursor", null),
            "links", Json.object("prev", null, "next", null)));
  }

  private Answer create(ZendeskCall call) {
    call.adminOnly();
    JsonObject asked = call.body("webhook").deepCopy();
    for (String needed : List.of("name", "endpoint", "http_method", "request_format")) {
      if (Json.string(asked, needed).filter(v -> !v.isBlank()).isEmpty()) {
        throw invalid(needed);
      }
    }
    refuseMixed(asked);
    String id = "01SBX" + call.rows().nextId();
    asked.addProperty("id", id);
    asked.addProperty("status", Json.string(asked, "status").orElse("active"));
    asked.addProperty("created_at", Times.iso(call.desk().now()));
    asked.addProperty("created_by", Long.toString(call.me().id));
    asked.addProperty("updated_at", Times.iso(call.desk().now()));
    asked.addProperty("updated_by", Long.toString(call.me().id));
    asked.addProperty("secret", "sandbox-secret-" + call.rows().nextId());
    if (!asked.has("subscriptions")) {
      asked.add("subscriptions", Json.array(List.of()));
    }
    call.desk().save(KIND, id, asked);
    return Answer.json(201, Json.object("webhook", shown(asked)));
  }

  private static RuntimeException invalid(String field) {
    return new dev.attune.sandbox.core.Rejected(
        Answer.json(
            400,
            Json.object(
                "errors",
                List.of(
                    Json.object(
                        "code", "InvalidWebhook",
                        "title", "Webhook is invalid",
                        "detail", field + " is required")))));
  }

  private static void refuseMixed(JsonObject webhook) {
    List<String> subscriptions = Json.strings(webhook, "subscriptions");
    if (subscriptions.size() > 1 && subscriptions.contains(WebhookSender.TRIGGERS)) {
      throw invalid("either conditional_ticket_events or event subscriptions, not both,");
    }
  }

  /** Without the secret, which has an address of its own. */
  private static JsonObject shown(JsonObject webhook) {
    JsonObject shown = webhook.deepCopy();
    shown.remove("secret");
    Json.child(shown, "authentication").ifPresent(a -> a.remove("data"));
    return shown;
  }

  private static JsonObject existing(ZendeskCall call) {
    call.adminOnly();
    JsonObject found = call.desk().documents(KIND).get(call.call().var("id"));
    if (found == null) {
      throw ZendeskErrors.notFound();
    }
    return found;
  }

  private Answer change(ZendeskCall call, boolean whole) {
    JsonObject webhook = existing(call).deepCopy();
    JsonObject asked = call.body("webhook");
    if (whole && !asked.has("endpoint")) {
      throw invalid("endpoint");
    }
    asked.entrySet().forEach(e -> webhook.add(e.getKey(), e.getValue()));
    webhook.addProperty("updated_at", Times.iso(call.desk().now()));
    call.desk().save(KIND, call.call().var("id"), webhook);
    return Answer.empty(204);
  }

  private Answer delete(ZendeskCall call) {
    existing(call);
    call.desk().remove(KIND, call.call().var("id"));
    return Answer.empty(204);
  }

  private static Answer secret(JsonObject webhook, int status) {
    return Answer.json(
        status,
        Json.object(
            "signing_secret",
            Json.object(
                "secret", Json.string(webhook, "secret").orElse(""), "algorithm", "SHA256")));
  }

  private Answer renew(ZendeskCall call) {
    JsonObject webhook = existing(call).deepCopy();
    webhook.addProperty("secret", "sandbox-secret-" + call.rows().nextId());
    call.desk().save(KIND, call.call().var("id"), webhook);
    return secret(webhook, 201);
  }

  private Answer test(ZendeskCall call) {
    call.adminOnly();
    String id = call.query().text("webhook_id").orElse("");
    JsonObject webhook = call.desk().documents(KIND).get(id);
    if (webhook == null) {
      throw ZendeskErrors.notFound();
    }
    sender.post(webhook, Json.pretty(Json.object("test", true)) + "\n");
    return Answer.ok(
        Json.object("response", Json.object("status", 200, "headers", List.of(), "payload", "")));
  }

  private Answer invocations(ZendeskCall call) {
    existing(call);
    String id = call.call().var("id");
    List<JsonObject> found =
        courier.attempts("zendesk").stream()
            .filter(a -> a.get("webhook").getAsString().equals(id))
            .map(
                a ->
                    Json.object(
                        "id",
                        id + "-" + a.get("at").getAsString(),
                        "latest_completed_at",
                        a.get("at").getAsString(),
                        "status_code",
                        a.get("status").getAsInt(),
                        "status",
                        a.get("status").getAsInt() / 100 == 2 ? "success" : "failed"))
            .toList();
    return Answer.ok(
        Json.object(
            "invocations", found,
            "meta", Json.object("has_more", false, "after_cursor", null, "before_cursor", null),
            "links", Map.of()));
  }
}
