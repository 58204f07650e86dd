package dev.attune.sandbox.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.attune.sandbox.Inbox;
import dev.attune.sandbox.Inbox.Letter;
import dev.attune.sandbox.Running;
import dev.attune.sandbox.Running.Reply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshdeskLimitsTest {
  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = Running.empty();
  }

  @AfterEach
  void stop() throws IOException {
    running.close();
  }

  @Test
  void each_include_costs_two_credits_more() {
    Reply plain = running.freshdesk("/api/v2/tickets");
    assertThat(plain.header("X-RateLimit-Used-CurrentRequest")).isEqualTo("1");
    Reply stats = running.freshdesk("/api/v2/tickets?include=stats,requester");
    assertThat(stats.header("X-RateLimit-Used-CurrentRequest")).isEqualTo("5");
    assertThat(stats.header("X-RateLimit-Total")).isEqualTo("400");
    assertThat(stats.header("X-RateLimit-Remaining")).isEqualTo("394");
  }

  @Test
  void pitfall_36_the_window_is_shared_and_a_full_one_says_when_to_come_back() {
    running.control("PUT", "/freshdesk/limits", "{\"account\":2}");
    running.freshdesk("/api/v2/agents/me");
    running.advance(Duration.ofSeconds(20));
    running.freshdesk("/api/v2/agents/me");
    Reply refused = running.freshdesk("/api/v2/agents/me");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("40");
    running.advance(Duration.ofSeconds(40));
    assertThat(running.freshdesk("/api/v2/agents/me").status()).isEqualTo(200);
  }

  @Test
  void pitfall_36_invalid_calls_count_too() {
    running.freshdesk("/api/v2/nothing");
    assertThat(running.freshdesk("/api/v2/agents/me").header("X-RateLimit-Remaining"))
        .isEqualTo("398");
  }

  @Test
  void pitfall_36_headers_may_be_floats() {
    running.control("PUT", "/freshdesk/options", "{\"floats\":true}");
    assertThat(running.freshdesk("/api/v2/agents/me").header("X-RateLimit-Remaining"))
        .isEqualTo("399.0");
  }

  @Test
  void listing_has_a_smaller_limit_of_its_own() {
    running.control("PUT", "/freshdesk/limits", "{\"tickets-list\":1}");
    running.freshdesk("/api/v2/tickets");
    assertThat(running.freshdesk("/api/v2/tickets").status()).isEqualTo(429);
    assertThat(running.freshdesk("/api/v2/agents/me").status()).isEqualTo(200);
  }

  @Test
  void credits_are_counted_in_the_budget() {
    running.freshdesk("/api/v2/tickets?include=stats");
    running.freshdesk("/api/v2/agents/me");
    assertThat(running.control("/freshdesk/budget").json().get("credits").getAsInt()).isEqualTo(4);
  }

  @Test
  void pitfall_40_an_automation_puts_raw_text_into_its_template_with_a_secret_header()
      throws Exception {
    long ticket = running.asked("freshdesk");
    try (Inbox inbox = new Inbox()) {
      running.control(
          "PUT",
          "/freshdesk/options",
          "{\"automations\":[{\"url\":\"%s\",\"secret\":\"s3\"}]}".formatted(inbox.url()));
      running.control(
          "POST",
          "/freshdesk/tickets/" + ticket + "/messages",
          "{\"role\":\"agent\",\"author\":\"tom\",\"text\":\"plain\"}");
      Letter letter = inbox.next();
      assertThat(letter.headers().get("X-Webhook-Secret")).isEqualTo("s3");
      assertThat(
              JsonParser.parseString(letter.body())
                  .getAsJsonObject()
                  .getAsJsonObject("freshdesk_webhook")
                  .get("ticket_id")
                  .getAsLong())
          .isEqualTo(ticket);
      running.control(
          "POST",
          "/freshdesk/tickets/" + ticket + "/messages",
          "{\"role\":\"agent\",\"author\":\"tom\",\"text\":\"a \\\"quote\\\"\"}");
      assertThat(inbox.next().body()).contains("a \"quote\"");
    }
  }

  @Test
  void pitfall_37_a_private_note_fires_only_where_a_rule_asks_for_it() throws Exception {
    long ticket = running.asked("freshdesk");
    try (Inbox inbox = new Inbox()) {
      running.control(
          "PUT",
          "/freshdesk/options",
          "{\"automations\":[{\"url\":\"%s\",\"on\":[\"note\"]}]}".formatted(inbox.url()));
      running.freshdesk(
          "POST", "/api/v2/tickets/" + ticket + "/notes", "{\"body\":\"a\",\"private\":true}");
      assertThat(inbox.next().body()).contains("{note}");
    }
  }

  @Test
  void pitfall_40_what_exceeds_a_thousand_an_hour_comes_in_the_next_hour() throws Exception {
    long ticket = running.asked("freshdesk");
    running.control("PUT", "/freshdesk/limits", "{\"webhooks-hourly\":0}");
    try (Inbox inbox = new Inbox()) {
      running.control(
          "PUT",
          "/freshdesk/options",
          "{\"automations\":[{\"url\":\"%s\"}]}".formatted(inbox.url()));
      running.control(
          "POST",
          "/freshdesk/tickets/" + ticket + "/messages",
          "{\"role\":\"agent\",\"author\":\"tom\",\"text\":\"late\"}");
      assertThat(inbox.isEmpty()).isTrue();
      running.control("POST", "/clock", "{\"advance\":\"PT1H\"}");
      assertThat(inbox.next().body()).contains("late");
    }
  }
}
