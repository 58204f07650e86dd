package dev.attune.sandbox.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.attune.sandbox.Running;
import dev.attune.sandbox.Running.Reply;
import dev.attune.sandbox.core.Json;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZendeskTicketWritingTest {
  private Running running;
  private long ticket;

  @BeforeEach
  void start() throws IOException {
    running = Running.empty();
    ticket = running.asked("zendesk");
  }

  @AfterEach
  void stop() throws IOException {
    running.close();
  }

  private Reply put(JsonObject change) {
    return running.zendesk(
        "PUT", "/api/v2/tickets/" + ticket + ".json", Json.text(Json.object("ticket", change)));
  }

  @Test
  void an_idempotency_key_makes_one_ticket_only() {
    String body = "{\"ticket\":{\"subject\":\"s\",\"comment\":{\"body\":\"b\"}}}";
    Reply first = create(body, "k1");
    Reply again = create(body, "k1");
    assertThat(first.header("x-idempotency-lookup")).isEqualTo("miss");
    assertThat(again.header("x-idempotency-lookup")).isEqualTo("hit");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(create(body.replace("s", "t"), "k1").json().get("error").getAsString())
        .isEqualTo("IdempotentRequestError");
    running.advance(Duration.ofMinutes(121));
    assertThat(create(body, "k1").header("x-idempotency-lookup")).isEqualTo("miss");
  }

  private Reply create(String body, String key) {
    String token = running.sandbox.credentials().zendeskToken();
    return Running.send(
        running.sandbox.zendeskUrl() + "/api/v2/tickets.json",
        "POST",
        body,
        java.util.Map.of(
            "Authorization",
            Running.basic("quality-bot@example.com/token:" + token),
            "Idempotency-Key",
            key));
  }

  @Test
  void a_ticket_without_a_comment_is_refused() {
    Reply reply = running.zendesk("POST", "/api/v2/tickets", "{\"ticket\":{\"subject\":\"s\"}}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("Description: cannot be blank");
  }

  @Test
  void a_refused_update_leaves_no_trace() {
    put(Json.object("subject", "new", "priority", "bogus"));
    assertThat(running.zendesk("/api/v2/tickets/" + ticket).text()).contains("Where is my dress?");
  }

  @Test
  void tags_are_replaced_added_and_removed() {
    put(Json.object("tags", java.util.List.of("a", "b")));
    put(Json.object("additional_tags", java.util.List.of("c"), "remove_tags", "a"));
    assertThat(running.zendesk("/api/v2/tickets/" + ticket + "/tags").text())
        .isEqualTo("{\"tags\":[\"b\",\"c\"]}");
  }

  @Test
  void custom_metadata_comes_back_in_the_audit() {
    Reply reply =
        put(
            Json.object(
                "comment", Json.object("body", "x", "public", false),
                "metadata", Json.object("ref", "EC-1")));
    assertThat(
            reply
                .json()
                .getAsJsonObject("audit")
                .getAsJsonObject("metadata")
                .getAsJsonObject("custom")
                .get("ref")
                .getAsString())
        .isEqualTo("EC-1");
  }

  @Test
  void a_body_that_is_no_json_is_refused() {
    Reply reply = running.zendesk("PUT", "/api/v2/tickets/" + ticket, "{\"ticket\":");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("Server could not parse JSON");
  }
}
