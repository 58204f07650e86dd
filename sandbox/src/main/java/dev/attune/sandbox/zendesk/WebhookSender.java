package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Courier;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.DeskEvent;
import dev.attune.sandbox.core.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns what happens on the desk into signed webhook deliveries: {@code base64(HMAC-SHA256(secret,
 * timestamp + body))} over the raw, pretty-printed bytes.
 */
final class WebhookSender {
  static final String TRIGGERS = "conditional_ticket_events";
  static final String ACCOUNT_ID = "8600000";
  private static final List<Duration> RETRIES =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));
  private final Desk desk;
  private final Courier courier;
  private long invocation;

  WebhookSender(Desk desk, Courier courier) {
    this.desk = desk;
    this.courier = courier;
    desk.listen(this::happened);
  }

  private void happened(DeskEvent event) {
    String type = "zen:event-type:" + event.type();
    String body = Json.pretty(WebhookEvent.of(desk, event)) + "\n";
    for (JsonObject webhook : desk.documents(Webhooks.KIND).values()) {
      if (active(webhook) && Json.strings(webhook, "subscriptions").contains(type)) {
        post(webhook, body);
      }
    }
    Triggers.fired(desk, event).forEach(f -> byTrigger(f.webhookId(), f.body()));
  }

  private static boolean active(JsonObject webhook) {
    return Json.string(webhook, "status").orElse("").equals("active");
  }

  private void byTrigger(String webhookId, String body) {
    JsonObject webhook = desk.documents(Webhooks.KIND).get(webhookId);
    if (webhook != null
        && active(webhook)
        && Json.strings(webhook, "subscriptions").contains(TRIGGERS)) {
      post(webhook, body);
    }
  }

  /** Sends this body to a webhook's endpoint, signed anew for each attempt. */
  void post(JsonObject webhook, String body) {
    courier.send(
        new Courier.Parcel(
            "zendesk",
            Json.string(webhook, "id").orElse(""),
            Json.string(webhook, "endpoint").orElse(""),
            Json.string(webhook, "http_method").orElse("POST"),
            body,
            () -> headers(webhook, body),
            RETRIES));
  }

  private Map<String, String> headers(JsonObject webhook, String body) {
    String timestamp =
        desk.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json; charset=utf-8");
    headers.put("User-Agent", "Zendesk Webhook");
    headers.put("X-Zendesk-Account-Id", ACCOUNT_ID);
    headers.put("X-Zendesk-Webhook-Id", Json.string(webhook, "id").orElse(""));
    headers.put("X-Zendesk-Webhook-Invocation-Id", nextInvocation());
    headers.put("X-Zendesk-Webhook-Signature-Timestamp", timestamp);
    headers.put(
        "X-Zendesk-Webhook-Signature",
        signature(Json.string(webhook, "secret").orElse(""), timestamp + body));
    authenticate(webhook, headers);
    return headers;
  }

  private synchronized String nextInvocation() {
    return "01INV" + ++invocation;
  }

  private static void authenticate(JsonObject webhook, Map<String, String> headers) {
    Json.child(webhook, "authentication")
        .ifPresent(
            a -> {
              JsonObject data = Json.child(a, "data").orElseGet(JsonObject::new);
              switch (Json.string(a, "type").orElse("")) {
                case "bearer_token" ->
                    headers.put("Authorization", "Bearer " + Json.string(data, "token").orElse(""));
                case "api_key" ->
                    headers.put(
                        Json.string(data, "name").orElse("X-Api-Key"),
                        Json.string(data, "value").orElse(""));
                case "basic_auth" ->
                    headers.put(
                        "Authorization",
                        "Basic "
                            + base64(
                                Json.string(data, "username").orElse("")
                                    + ":"
                                    + Json.string(data, "password").orElse("")));
                default -> {}
              }
            });
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String signature(String secret, String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256", e);
    }
  }
}
