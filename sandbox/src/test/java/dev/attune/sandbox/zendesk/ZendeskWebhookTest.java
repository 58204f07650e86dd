package dev.attune.sandbox.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.attune.sandbox.Inbox;
import dev.attune.sandbox.Inbox.Letter;
import dev.attune.sandbox.Running;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZendeskWebhookTest {
  private static final String REPLY =
      "{\"role\":\"agent\",\"author\":\"maya\",\"text\":\"Hello \\\"you\\\"\"}";
  private Running running;
  private Inbox inbox;
  private long ticket;

  @BeforeEach
  void start() throws IOException {
    running = Running.empty();
    inbox = new Inbox();
    ticket = running.asked("zendesk");
  }

  @AfterEach
  void stop() throws IOException {
    inbox.close();
    running.close();
  }

  private JsonObject created() {
    return running
        .zendesk(
            "POST",
            "/api/v2/webhooks",
            """
            {"webhook":{"name":"n","endpoint":"%s","http_method":"POST","request_format":"json",
             "status":"active","subscriptions":["zen:event-type:ticket.comment_added"]}}
            """
                .formatted(inbox.url()))
        .json()
        .getAsJsonObject("webhook");
  }

  private void reply() {
    running.control("POST", "/zendesk/tickets/" + ticket + "/messages", REPLY);
  }

  @Test
  void pitfall_26_the_signature_covers_the_raw_pretty_printed_body() throws Exception {
    String id = created().get("id").getAsString();
    String secret =
        running
            .zendesk("/api/v2/webhooks/" + id + "/signing_secret")
            .json()
            .getAsJsonObject("signing_secret")
            .get("secret")
            .getAsString();
    reply();
    Letter letter = inbox.next();
    String timestamp = letter.headers().get("X-Zendesk-Webhook-Signature-Timestamp");
    assertThat(letter.body()).startsWith("{\n").endsWith("}\n");
    assertThat(letter.headers().get("X-Zendesk-Webhook-Signature"))
        .isEqualTo(WebhookSender.signature(secret, timestamp + letter.body()));
    assertThat(letter.headers().get("X-Zendesk-Webhook-Id")).isEqualTo(id);
    assertThat(letter.headers().get("User-Agent")).isEqualTo("Zendesk Webhook");
  }

  @Test
  void an_event_has_ids_as_strings_and_no_html() throws Exception {
    created();
    reply();
    JsonObject body = JsonParser.parseString(inbox.next().body()).getAsJsonObject();
    assertThat(body.get("type").getAsString()).isEqualTo("zen:event-type:ticket.comment_added");
    assertThat(body.get("subject").getAsString()).isEqualTo("zen:ticket:" + ticket);
    assertThat(body.getAsJsonObject("detail").get("id").getAsString())
        .isEqualTo(Long.toString(ticket));
    assertThat(body.getAsJsonObject("detail").get("status").getAsString()).isEqualTo("OPEN");
    JsonObject comment = body.getAsJsonObject("event").getAsJsonObject("comment");
    assertThat(comment.get("is_public").getAsBoolean()).isTrue();
    assertThat(comment.getAsJsonObject("author").get("is_staff").getAsBoolean()).isTrue();
    assertThat(comment.has("html_body")).isFalse();
  }

  @Test
  void a_secret_is_never_listed() {
    created();
    assertThat(running.zendesk("/api/v2/webhooks").text()).doesNotContain("sandbox-secret");
  }

  @Test
  void pitfall_27_a_failed_delivery_comes_again_later() throws Exception {
    created();
    inbox.answerWith(503);
    reply();
    Letter first = inbox.next();
    inbox.answerWith(200);
    while (running.control("/zendesk/webhooks").tree().getAsJsonArray().isEmpty()) {
      Thread.onSpinWait();
    }
    running.control("POST", "/clock", "{\"advance\":10}");
    assertThat(inbox.next().body()).isEqualTo(first.body());
  }

  @Test
  void a_fault_doubles_a_webhook_with_the_same_event_id() throws Exception {
    created();
    running.control("POST", "/faults", "{\"kind\":\"webhook-duplicate\",\"vendor\":\"zendesk\"}");
    reply();
    Letter first = inbox.next();
    Letter second = inbox.next();
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().get("X-Zendesk-Webhook-Invocation-Id"))
        .isNotEqualTo(first.headers().get("X-Zendesk-Webhook-Invocation-Id"));
  }

  @Test
  void a_fault_lets_a_later_webhook_overtake() throws Exception {
    created();
    running.control("POST", "/faults", "{\"kind\":\"webhook-reorder\"}");
    reply();
    running.control(
        "POST",
        "/zendesk/tickets/" + ticket + "/messages",
        "{\"role\":\"customer\",\"text\":\"second\"}");
    assertThat(inbox.next().body()).contains("second");
    running.control("POST", "/clock", "{\"advance\":10}");
    assertThat(inbox.next().body()).contains("Hello");
  }

  @Test
  void pitfall_21_a_trigger_fires_on_an_update_by_api_unless_it_excludes_the_bot()
      throws Exception {
    String id =
        running
            .zendesk(
                "POST",
                "/api/v2/webhooks",
                """
                {"webhook":{"name":"n","endpoint":"%s","http_method":"POST",
                 "request_format":"json","subscriptions":["conditional_ticket_events"]}}
                """
                    .formatted(inbox.url()))
            .json()
            .getAsJsonObject("webhook")
            .get("id")
            .getAsString();
    long bot =
        running.zendesk("/api/v2/users/me").json().getAsJsonObject("user").get("id").getAsLong();
    running.zendesk(
        "POST",
        "/api/v2/triggers",
        """
        {"trigger":{"title":"t","conditions":{"all":[
          {"field":"role","operator":"is_not","value":"%d"}],"any":[]},
         "actions":[{"field":"notification_webhook","value":["%s","{\\"id\\":{{ticket.id}}}"]}]}}
        """
            .formatted(bot, id));
    running.zendesk(
        "PUT",
        "/api/v2/tickets/" + ticket,
        "{\"ticket\":{\"comment\":{\"body\":\"n\",\"public\":false}}}");
    reply();
    assertThat(inbox.next().body()).isEqualTo("{\"id\":" + ticket + "}");
    assertThat(inbox.isEmpty()).isTrue();
  }

  @Test
  void the_control_api_makes_webhooks_with_the_known_secret() throws Exception {
    running.control(
        "PUT", "/zendesk/options", "{\"webhooks\":[{\"endpoint\":\"" + inbox.url() + "\"}]}");
    reply();
    Letter letter = inbox.next();
    String timestamp = letter.headers().get("X-Zendesk-Webhook-Signature-Timestamp");
    assertThat(letter.headers().get("X-Zendesk-Webhook-Signature"))
        .isEqualTo(
            WebhookSender.signature(
                running.sandbox.credentials().zendeskWebhookSecret(), timestamp + letter.body()));
  }

  @Test
  void a_test_delivery_goes_out_on_demand() throws Exception {
    String id = created().get("id").getAsString();
    running.advance(Duration.ofSeconds(1));
    running.zendesk("POST", "/api/v2/webhooks/test?webhook_id=" + id, "{}");
    assertThat(inbox.next().body()).contains("test");
  }
}
