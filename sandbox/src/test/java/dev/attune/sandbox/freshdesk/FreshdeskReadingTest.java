package dev.attune.sandbox.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.attune.sandbox.Running;
import dev.attune.sandbox.Running.Reply;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshdeskReadingTest {
  private static final String CHANGED =
      "/api/v2/tickets?updated_since=2020-01-01T00:00:00Z&order_by=updated_at&order_type=asc";
  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = Running.empty();
  }

  @AfterEach
  void stop() throws IOException {
    running.close();
  }

  private JsonArray conversations(long ticket) {
    return running
        .freshdesk("/api/v2/tickets/" + ticket + "/conversations?per_page=100")
        .tree()
        .getAsJsonArray();
  }

  @Test
  void wrong_keys_are_refused() {
    Reply reply =
        Running.send(
            running.sandbox.freshdeskUrl() + "/api/v2/agents/me", "GET", "", Running.basic("x:X"));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text())
        .isEqualTo(
            "{\"code\":\"invalid_credentials\",\"message\":\"You have to be logged in to perform"
                + " this action.\"}");
  }

  @Test
  void the_key_belongs_to_the_quality_bot() {
    JsonObject me = running.freshdesk("/api/v2/agents/me").json();
    assertThat(me.getAsJsonObject("contact").get("email").getAsString())
        .isEqualTo("quality-bot@example.com");
  }

  @Test
  void the_description_is_the_first_message_and_no_conversation() {
    long ticket = running.asked("freshdesk");
    JsonObject shown = running.freshdesk("/api/v2/tickets/" + ticket).json();
    assertThat(shown.get("description_text").getAsString()).isEqualTo("It is for Saturday.");
    assertThat(conversations(ticket)).hasSize(1);
  }

  @Test
  void pitfall_28_pages_end_with_page_300_and_an_error_after() {
    assertThat(running.freshdesk(CHANGED + "&page=300").text()).isEqualTo("[]");
    Reply beyond = running.freshdesk(CHANGED + "&page=301");
    assertThat(beyond.status()).isEqualTo(400);
    assertThat(beyond.text())
        .isEqualTo(
            "{\"description\":\"Validation failed\",\"errors\":[{\"field\":\"page\",\"message\":"
                + "\"You cannot access tickets beyond the 300th page. Please provide a smaller page"
                + " number.\",\"code\":\"invalid_value\"}]}");
  }

  @Test
  void pitfall_28_updated_since_includes_its_own_second() {
    long ticket = running.asked("freshdesk");
    String stamp =
        running.freshdesk("/api/v2/tickets/" + ticket).json().get("updated_at").getAsString();
    assertThat(running.freshdesk("/api/v2/tickets?updated_since=" + stamp).tree().getAsJsonArray())
        .hasSize(1);
  }

  @Test
  void the_link_header_leads_on_until_the_last_page() {
    for (int i = 0; i < 3; i++) {
      running.asked("freshdesk");
    }
    Reply first = running.freshdesk(CHANGED + "&per_page=2");
    String link = first.header("Link");
    assertThat(link).startsWith("<" + running.sandbox.freshdeskUrl()).endsWith("; rel=\"next\"");
    String next =
        link.substring(1, link.indexOf('>')).substring(running.sandbox.freshdeskUrl().length());
    Reply second = running.freshdesk(next);
    assertThat(second.tree().getAsJsonArray()).hasSize(1);
    assertThat(second.header("Link")).isEmpty();
  }

  @Test
  void pitfall_29_without_updated_since_only_the_last_thirty_days_show() {
    running.seed(
        "freshdesk", "{\"messages\":[{\"role\":\"customer\",\"text\":\"old\",\"ago\":\"P40D\"}]}");
    assertThat(running.freshdesk("/api/v2/tickets").text()).isEqualTo("[]");
    assertThat(running.freshdesk(CHANGED).tree().getAsJsonArray()).hasSize(1);
  }

  @Test
  void pitfall_29_spam_and_deleted_tickets_vanish_from_the_list() {
    long spam = running.asked("freshdesk");
    long deleted = running.asked("freshdesk");
    running.control("PATCH", "/freshdesk/tickets/" + spam, "{\"spam\":true}");
    running.freshdesk("DELETE", "/api/v2/tickets/" + deleted, "");
    assertThat(running.freshdesk(CHANGED).text()).isEqualTo("[]");
    assertThat(running.freshdesk("/api/v2/tickets?filter=spam").tree().getAsJsonArray()).hasSize(1);
    assertThat(running.freshdesk("/api/v2/tickets?filter=deleted").tree().getAsJsonArray())
        .hasSize(1);
  }

  @Test
  void stats_tell_when_an_agent_last_answered_and_notes_do_not_move_it() {
    long ticket = running.asked("freshdesk");
    String before = answered();
    running.freshdesk(
        "POST", "/api/v2/tickets/" + ticket + "/notes", "{\"body\":\"a\",\"private\":true}");
    assertThat(answered()).isEqualTo(before);
    running.freshdesk("POST", "/api/v2/tickets/" + ticket + "/reply", "{\"body\":\"a\"}");
    assertThat(answered()).isNotEqualTo(before);
  }

  private String answered() {
    return running
        .freshdesk(CHANGED + "&include=stats")
        .tree()
        .getAsJsonArray()
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("stats")
        .get("agent_responded_at")
        .getAsString();
  }

  @Test
  void an_archived_ticket_has_an_address_of_its_own() {
    long ticket = running.asked("freshdesk");
    running.control("PATCH", "/freshdesk/tickets/" + ticket, "{\"archived\":true}");
    Reply gone = running.freshdesk("/api/v2/tickets/" + ticket);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.text()).isEmpty();
    assertThat(running.freshdesk("/api/v2/tickets/archived/" + ticket).status()).isEqualTo(200);
    assertThat(
            running
                .freshdesk("/api/v2/tickets/archived/" + ticket + "/conversations")
                .tree()
                .getAsJsonArray())
        .hasSize(1);
  }

  @Test
  void an_unknown_query_parameter_is_refused_by_name() {
    assertThat(running.freshdesk("/api/v2/tickets?updated=1").text())
        .contains("\"field\":\"updated\"")
        .contains("\"code\":\"invalid_field\"");
  }

  @Test
  void more_than_a_hundred_a_page_is_refused() {
    assertThat(running.freshdesk("/api/v2/tickets?per_page=101").status()).isEqualTo(400);
  }
}
