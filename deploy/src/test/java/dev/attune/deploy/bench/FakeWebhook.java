package dev.attune.deploy.bench;

import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.helpdesk.WebhookHint.Speaker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The body names tickets, as in {@code 1,customer of 2}; a call without the secret header isn't the
 * vendor's.
 */
final class FakeWebhook {

  private static final String CUSTOMER = "customer of ";

  private FakeWebhook() {}

  static List<WebhookHint> read(WebhookCall call) {
    if (!call.header("x-secret").filter("open sesame"::equals).isPresent()) {
      throw new Unauthorized("the secret is wrong");
    }
    return Stream.of(new String(call.body(), StandardCharsets.UTF_8).split(",", -1))
        .map(FakeWebhook::hint)
        .toList();
  }

  private static WebhookHint hint(String words) {
    return words.startsWith(CUSTOMER)
        ? new WebhookHint(FakeHelpdesk.id(words.substring(CUSTOMER.length())), Speaker.CUSTOMER)
        : WebhookHint.of(FakeHelpdesk.id(words));
  }
}
