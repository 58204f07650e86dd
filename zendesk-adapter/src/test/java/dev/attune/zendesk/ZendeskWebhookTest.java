package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.tck.Bench;
import dev.attune.tck.WebhookContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        .containsExactly(WebhookHint.of(id("42")));
  }

  @Test
  void an_internal_comment_hints_at_nothing() {
    assertThat(hints(said(false, true))).isEmpty();
  }

  @Test
  void a_customers_comment_says_that_it_is_the_customers() {
    assertThat(hints(said(true, false)))
        .containsExactly(new WebhookHint(id("42"), WebhookHint.Speaker.CUSTOMER));
  }

  @Test
  void who_is_staff_may_be_the_requester_so_it_is_left_open_who_spoke() {
    assertThat(hints(said(true, true))).containsExactly(WebhookHint.of(id("42")));
  }

  private List<WebhookHint> hints(String body) {
    Secret secret = new Secret("sandbox-zendesk-webhook-secret");
    return helpdesk.hints(ZendeskBench.signed(body, bench.clock().instant(), secret));
  }

  private static String said(boolean visible, boolean staff) {
    return "{\"subject\":\"zen:ticket:42\",\"type\":\"zen:event-type:ticket.comment_added\",\"event\":"
               + "{\"comment\":{\"id\":\"7\",\"is_public\":"
        + visible
        + ",\"author\":{\"id\":\"1\",\"is_staff\":"
        + staff
        + "}}}}";
  }
}
