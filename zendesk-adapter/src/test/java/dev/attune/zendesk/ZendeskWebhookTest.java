package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.helpdesk.Secret;
import dev.attune.tck.Bench;
import dev.attune.tck.WebhookContract;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ZendeskWebhookTest extends WebhookContract {

  @Override
  protected Bench bench() throws Exception {
    return ZendeskBench.started();
  }

  @Test
  void the_signature_is_made_over_the_raw_bytes_pitfall_26() {
    byte[] pretty = "{\n  \"ticket_id\": \"42\"\n}\n".getBytes(StandardCharsets.UTF_8);

    assertThat(
            ZendeskWebhook.signature(new Secret("it-is-a-secret"), "2026-03-02T09:10:00Z", pretty))
        .isEqualTo("WvV3xs463e0LkiEUYjqsw+K4KwhGtSpb8nFEFop8vkQ=");
  }

  @Test
  void a_triggers_own_body_names_its_ticket_too() {
    Secret secret = new Secret("sandbox-zendesk-webhook-secret");

    assertThat(
            helpdesk.hints(
                ZendeskBench.signed("{\"ticket_id\": 42}", bench.clock().instant(), secret)))
        .containsExactly(id("42"));
  }
}
