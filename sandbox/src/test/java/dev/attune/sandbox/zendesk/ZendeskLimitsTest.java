package dev.attune.sandbox.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.sandbox.Running;
import dev.attune.sandbox.Running.Reply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZendeskLimitsTest {
  private static final String EVENTS = "/api/v2/incremental/ticket_events.json?start_time=1";
  private static final String NOTE =
      "{\"ticket\":{\"comment\":{\"body\":\"note\",\"public\":false}}}";
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
  void every_answer_shows_the_accounts_limit() {
    Reply reply = running.zendesk("/api/v2/tickets");
    assertThat(reply.header("X-Rate-Limit")).isEqualTo("700");
    assertThat(reply.header("X-Rate-Limit-Remaining")).isEqualTo("699");
    assertThat(reply.header("ratelimit-limit")).isEqualTo("700");
    assertThat(reply.header("ratelimit-remaining")).isEqualTo("699");
    assertThat(reply.header("ratelimit-reset")).isEqualTo("60");
  }

  @Test
  void pitfall_05_the_tenth_export_of_a_minute_is_the_last_and_no_header_warned() {
    for (int i = 0; i < 10; i++) {
      assertThat(running.zendesk(EVENTS).status()).isEqualTo(200);
    }
    Reply refused = running.zendesk(EVENTS);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    assertThat(refused.header("X-Rate-Limit-Remaining")).isEqualTo("689");
    running.advance(Duration.ofSeconds(60));
    assertThat(running.zendesk(EVENTS).status()).isEqualTo(200);
  }

  @Test
  void pitfall_05_all_exports_share_one_limit() {
    for (int i = 0; i < 10; i++) {
      running.zendesk("/api/v2/incremental/tickets/cursor?start_time=1");
    }
    assertThat(running.zendesk(EVENTS).status()).isEqualTo(429);
  }

  @Test
  void pitfall_24_one_user_may_update_one_ticket_thirty_times_in_ten_minutes() {
    long ticket = running.asked("zendesk");
    for (int i = 0; i < 30; i++) {
      assertThat(running.zendesk("PUT", "/api/v2/tickets/" + ticket, NOTE).status()).isEqualTo(200);
    }
    Reply refused = running.zendesk("PUT", "/api/v2/tickets/" + ticket, NOTE);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("zendesk-ratelimit-per-ticket-updates"))
        .isEqualTo("total=30; remaining=0; resets=600");
    assertThat(
            running
                .zendeskAs("maya@example.com", "PUT", "/api/v2/tickets/" + ticket, NOTE)
                .status())
        .isEqualTo(200);
    running.advance(Duration.ofMinutes(10));
    assertThat(running.zendesk("PUT", "/api/v2/tickets/" + ticket, NOTE).status()).isEqualTo(200);
  }

  @Test
  void pitfall_05_a_hundred_updates_a_minute_are_shared_by_everybody() {
    for (int i = 0; i < 101; i++) {
      running.asked("zendesk");
    }
    for (long ticket = 1; ticket <= 100; ticket++) {
      assertThat(running.zendesk("PUT", "/api/v2/tickets/" + ticket, NOTE).status()).isEqualTo(200);
    }
    Reply refused = running.zendeskAs("maya@example.com", "PUT", "/api/v2/tickets/101", NOTE);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("zendesk-ratelimit-tickets-update"))
        .isEqualTo("total=100; remaining=0; resets=60");
    assertThat(refused.header("Retry-After")).isEqualTo("60");
  }

  @Test
  void the_accounts_limit_can_be_set_and_is_kept() {
    running.control("PUT", "/zendesk/limits", "{\"account\":2}");
    running.zendesk("/api/v2/tickets");
    running.zendesk("/api/v2/tickets");
    Reply refused = running.zendesk("/api/v2/tickets");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("X-Rate-Limit-Remaining")).isEqualTo("0");
  }

  @Test
  void a_budget_report_counts_calls_by_kind_and_the_largest_share() {
    running.zendesk("/api/v2/tickets");
    running.zendesk(EVENTS);
    var budget = running.control("/zendesk/budget").json();
    assertThat(
            budget.getAsJsonObject("calls").get("GET /api/v2/incremental/ticket_events").getAsInt())
        .isEqualTo(1);
    assertThat(
            budget
                .getAsJsonObject("windows")
                .getAsJsonObject("incremental")
                .get("max_share")
                .getAsDouble())
        .isEqualTo(0.1);
  }

  @Test
  void windows_follow_the_sandbox_clock() {
    running.control("PUT", "/zendesk/limits", "{\"account\":1}");
    running.zendesk("/api/v2/tickets");
    running.control("POST", "/clock", "{\"advance\":\"PT1M\"}");
    assertThat(running.zendesk("/api/v2/tickets").status()).isEqualTo(200);
  }
}
