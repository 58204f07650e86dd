package dev.attune.freshdesk;

import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Freshdesk's webhook calls. Freshdesk signs nothing, so a secret in a header of ours is the
 * proof; and its template puts texts into JSON raw, so the body may be broken and only the ticket's
 * number is looked for.
 */
final class FreshdeskWebhook {

  private static final String HEADER = "x-webhook-secret";
  private static final Pattern TICKET =
      Pattern.compile("\"ticket_?id\"\\s*:\\s*\"?([0-9]{1,18})\\b", Pattern.CASE_INSENSITIVE);

  private final Settings settings;
  private final String header;

  FreshdeskWebhook(Settings settings) {
    this.settings = settings;
    this.header =
        settings.options().getOrDefault("webhook-header", HEADER).toLowerCase(Locale.ROOT);
  }

  List<WebhookHint> hints(WebhookCall call) {
    Secret secret = settings.webhookSecret();
    if (secret == null) {
      throw unproven("no secret is configured; set .webhook-secret or remove the automation");
    }
    byte[] given = call.header(header).orElse("").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(secret.reveal().getBytes(StandardCharsets.UTF_8), given)) {
      throw unproven(
          "header " + header + " does not hold the secret; compare it with .webhook-secret");
    }
    Matcher ticket = TICKET.matcher(new String(call.body(), StandardCharsets.UTF_8));
    return ticket.find()
        ? List.of(WebhookHint.of(new TicketId(settings.account(), ticket.group(1))))
        : List.of();
  }

  private Unauthorized unproven(String why) {
    return new Unauthorized(
        "A webhook call for account "
            + settings.account()
            + " is not proven to come from Freshdesk: "
            + why
            + ". It was dropped; the feed brings the change all the same.");
  }
}
