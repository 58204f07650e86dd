package dev.attune.zendesk;

import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.helpdesk.WebhookHint.Speaker;
import dev.attune.ticket.TicketId;
import dev.attune.wire.Times;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads Zendesk's webhook calls: only signed ones, only fresh ones, and of those the ticket's
 * number and who spoke. Internal comments, our own notes among them, hint at nothing. The signature
 * is made over the raw bytes, so they are never parsed before it holds.
 */
final class ZendeskWebhook {

  private static final Duration REPLAY = Duration.ofMinutes(5);
  private static final Pattern NUMBER = Pattern.compile("(?:zen:ticket:)?([0-9]{1,18})");

  private final Settings settings;

  ZendeskWebhook(Settings settings) {
    this.settings = settings;
  }

  List<WebhookHint> hints(WebhookCall call) {
    Secret secret = settings.webhookSecret();
    if (secret == null) {
      throw unproven("no secret is configured; set .webhook-secret or remove the webhook");
    }
    String timestamp = call.header("x-zendesk-webhook-signature-timestamp").orElse("");
    String signature = call.header("x-zendesk-webhook-signature").orElse("");
    byte[] expected = signature(secret, timestamp, call.body()).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
      throw unproven("its signature does not hold; compare .webhook-secret with Zendesk's");
    }
    Instant sent = Times.read(timestamp);
    if (sent == null
        || Duration.between(sent, settings.clock().instant()).abs().compareTo(REPLAY) > 0) {
      throw unproven("it is older than five minutes, or the clocks differ; check both clocks");
    }
    return hint(call).stream().toList();
  }

  static String signature(Secret secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private Optional<WebhookHint> hint(WebhookCall call) {
    String text = new String(call.body(), StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject body = reader.readObject();
      JsonObject comment = comment(body);
      if (comment.get("is_public") == JsonValue.FALSE) {
        return Optional.empty();
      }
      return number(body.get("ticket_id"))
          .or(() -> number(detail(body)))
          .or(() -> number(body.get("subject")))
          .map(number -> new TicketId(settings.account(), number))
          .map(ticket -> new WebhookHint(ticket, speaker(comment)));
    } catch (JsonException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** What was said; empty where the call is no event of a comment. */
  private static JsonObject comment(JsonObject body) {
    return body.get("event") instanceof JsonObject event
            && event.get("comment") instanceof JsonObject comment
        ? comment
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** Whoever is staff may still be the one who asks here, so then it is left open. */
  private static Speaker speaker(JsonObject comment) {
    return comment.get("author") instanceof JsonObject author
            && author.get("is_staff") == JsonValue.FALSE
        ? Speaker.CUSTOMER
        : Speaker.UNKNOWN;
  }

  private static JsonValue detail(JsonObject body) {
    return body.get("detail") instanceof JsonObject detail
        ? detail.getOrDefault("id", JsonValue.NULL)
        : JsonValue.NULL;
  }

  private static Optional<String> number(@org.jspecify.annotations.Nullable JsonValue value) {
    String text =
        value instanceof jakarta.json.JsonString string
            ? string.getString()
            : String.valueOf(value);
    Matcher number = NUMBER.matcher(text);
    return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
  }

  private Unauthorized unproven(String why) {
    return new Unauthorized(
        "A webhook call for account "
            + settings.account()
            + " is not proven to come from Zendesk: "
            + why
            + ". It was dropped; the feed brings the change all the same.");
  }
}
