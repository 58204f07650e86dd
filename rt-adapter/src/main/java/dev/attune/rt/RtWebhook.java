package dev.attune.rt;

import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.helpdesk.WebhookHint.Speaker;
import dev.attune.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads the calls that our scrip in RT makes: only signed ones, only fresh ones, and of those the
 * ticket's number and who spoke.
 */
final class RtWebhook {

  private static final String HEADER = "x-attune-signature";
  private static final Duration REPLAY = Duration.ofMinutes(5);
  private static final Pattern BODY =
      Pattern.compile(
          "\\{\"at\":([0-9]{1,12}),\"by\":\"(agent|customer)\",\"ticket\":([0-9]{1,18})\\}");

  private final Settings settings;

  RtWebhook(Settings settings) {
    this.settings = settings;
  }

  List<WebhookHint> hints(WebhookCall call) {
    Secret secret = settings.webhookSecret();
    if (secret == null) {
      throw unproven("no secret is configured; set .webhook-secret or disable the scrip");
    }
    byte[] expected = signature(secret, call.body()).getBytes(StandardCharsets.UTF_8);
    byte[] given = call.header(HEADER).orElse("").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given)) {
      throw unproven(
          "its signature does not hold; compare .webhook-secret with $AttuneWebhookSecret in RT");
    }
    Matcher body = BODY.matcher(new String(call.body(), StandardCharsets.UTF_8));
    if (!body.matches()) {
      return List.of();
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(body.group(1)));
    if (Duration.between(sent, settings.clock().instant()).abs().compareTo(REPLAY) > 0) {
      throw unproven("it is older than five minutes, or the clocks differ; check both clocks");
    }
    Speaker speaker = body.group(2).equals("agent") ? Speaker.AGENT : Speaker.CUSTOMER;
    return List.of(new WebhookHint(new TicketId(settings.account(), body.group(3)), speaker));
  }

  static String signature(Secret secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private Unauthorized unproven(String why) {
    return new Unauthorized(
        "A webhook call for account "
            + settings.account()
            + " is not proven to come from Request Tracker: "
            + why
            + ". It was dropped; the feed brings the change all the same.");
  }
}
