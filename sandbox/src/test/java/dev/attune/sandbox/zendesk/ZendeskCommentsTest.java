package dev.attune.sandbox.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.attune.sandbox.Running;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZendeskCommentsTest {
  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = Running.empty();
  }

  @AfterEach
  void stop() throws IOException {
    running.close();
  }

  private JsonObject page(long ticket, String query) {
    return running.zendesk("/api/v2/tickets/" + ticket + "/comments.json" + query).json();
  }

  private JsonObject comment(long ticket, int index) {
    return page(ticket, "").getAsJsonArray("comments").get(index).getAsJsonObject();
  }

  @Test
  void pitfall_04_links_next_stays_set_on_the_last_page() {
    long ticket = running.asked("zendesk");
    JsonObject last = page(ticket, "?page%5Bsize%5D=2");
    assertThat(last.getAsJsonObject("meta").get("has_more").getAsBoolean()).isFalse();
    assertThat(last.getAsJsonObject("links").get("next").isJsonNull()).isFalse();
  }

  @Test
  void cursor_pages_follow_each_other_newest_first_when_asked() {
    long ticket = running.asked("zendesk");
    JsonObject first = page(ticket, "?page%5Bsize%5D=1&sort=-created_at");
    String next = first.getAsJsonObject("links").get("next").getAsString();
    JsonObject second =
        running.zendesk(next.substring(running.sandbox.zendeskUrl().length())).json();
    assertThat(first.toString()).contains("It arrives on Friday.");
    assertThat(second.toString()).contains("It is for Saturday.");
  }

  @Test
  void raw_brackets_in_a_query_are_understood() throws IOException {
    long ticket = running.asked("zendesk");
    String path = "/api/v2/tickets/" + ticket + "/comments.json?page[size]=1";
    try (var socket =
        new java.net.Socket(
            java.net.InetAddress.getLoopbackAddress(),
            java.net.URI.create(running.sandbox.zendeskUrl()).getPort())) {
      String token = running.sandbox.credentials().zendeskToken();
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
              + Running.basic("quality-bot@example.com/token:" + token)
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      String answer =
          new String(
              socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200").contains("\"has_more\":true");
    }
  }

  @Test
  void offset_pages_carry_a_count_and_the_next_page() {
    long ticket = running.asked("zendesk");
    JsonObject first = page(ticket, "?per_page=1");
    assertThat(first.get("count").getAsInt()).isEqualTo(2);
    assertThat(first.get("next_page").getAsString()).contains("page=2");
    assertThat(page(ticket, "?per_page=1&page=2").get("next_page").isJsonNull()).isTrue();
  }

  @Test
  void a_page_of_more_than_a_hundred_is_refused() {
    long ticket = running.asked("zendesk");
    assertThat(
            running.zendesk("/api/v2/tickets/" + ticket + "/comments?page%5Bsize%5D=101").status())
        .isEqualTo(400);
  }

  @Test
  void pitfall_07_sideloaded_users_tell_the_authors_roles() {
    long ticket = running.asked("zendesk");
    JsonArray users = page(ticket, "?include=users").getAsJsonArray("users");
    assertThat(users.asList().stream().map(u -> u.getAsJsonObject().get("role").getAsString()))
        .containsExactly("end-user", "agent");
  }

  @Test
  void pitfall_07_a_light_agent_is_an_agent_with_private_comments_only() {
    long ticket = running.asked("zendesk");
    running.zendeskAs(
        "lou@example.com",
        "PUT",
        "/api/v2/tickets/" + ticket,
        "{\"ticket\":{\"comment\":{\"body\":\"hm\",\"public\":true}}}");
    assertThat(comment(ticket, 2).get("public").getAsBoolean()).isFalse();
    long lou = comment(ticket, 2).get("author_id").getAsLong();
    JsonObject user = running.zendesk("/api/v2/users/" + lou).json().getAsJsonObject("user");
    assertThat(user.get("only_private_comments").getAsBoolean()).isTrue();
    assertThat(user.get("role_type").getAsInt()).isEqualTo(1);
  }

  @Test
  void pitfall_08_an_automatic_message_has_flag_4_and_a_rule() {
    long ticket =
        running.seed(
            "zendesk",
            """
            {"messages":[{"role":"customer","text":"Hi"},
             {"role":"system","text":"We have got your request."}]}
            """);
    JsonObject automatic = comment(ticket, 1);
    assertThat(automatic.get("author_id").getAsLong()).isEqualTo(-1);
    assertThat(automatic.getAsJsonObject("via").get("channel").getAsString()).isEqualTo("rule");
    assertThat(automatic.getAsJsonObject("metadata").getAsJsonArray("flags").toString())
        .isEqualTo("[4]");
  }

  @Test
  void pitfall_09_writing_on_behalf_of_another_sets_flag_11() {
    long ticket = running.asked("zendesk");
    long maya = comment(ticket, 1).get("author_id").getAsLong();
    JsonObject audit =
        running
            .zendesk(
                "PUT",
                "/api/v2/tickets/" + ticket,
                "{\"ticket\":{\"comment\":{\"body\":\"hm\",\"public\":false,\"author_id\":%d}}}"
                    .formatted(maya))
            .json()
            .getAsJsonObject("audit");
    assertThat(comment(ticket, 2).getAsJsonObject("metadata").getAsJsonArray("flags").toString())
        .isEqualTo("[11]");
    assertThat(audit.get("author_id").getAsLong()).isNotEqualTo(maya);
  }

  @Test
  void pitfall_10_the_description_is_the_first_comment() {
    long ticket = running.asked("zendesk");
    JsonObject shown =
        running.zendesk("/api/v2/tickets/" + ticket).json().getAsJsonObject("ticket");
    assertThat(shown.get("description").getAsString())
        .isEqualTo(comment(ticket, 0).get("body").getAsString());
  }

  @Test
  void pitfall_10_an_agents_own_ticket_is_submitted_by_the_agent() {
    long ticket =
        running.seed(
            "zendesk",
            """
            {"requester":{"key":"ida","name":"Ida"},
             "messages":[{"role":"agent","author":"hannah","text":"Your delivery moves."}]}
            """);
    JsonObject shown =
        running.zendesk("/api/v2/tickets/" + ticket).json().getAsJsonObject("ticket");
    assertThat(shown.get("submitter_id")).isNotEqualTo(shown.get("requester_id"));
  }

  @Test
  void pitfall_11_html_bodies_are_wrapped_and_keep_quoted_history() {
    long ticket =
        running.seed(
            "zendesk",
            """
            {"messages":[{"role":"customer",
             "html":"<p>No.</p><blockquote class=\\"gmail_quote\\">Before&nbsp;that</blockquote>"}]}
            """);
    JsonObject first = comment(ticket, 0);
    assertThat(first.get("html_body").getAsString())
        .startsWith("<div class=\"zd-comment\" dir=\"auto\">")
        .contains("gmail_quote");
    assertThat(first.get("plain_body").getAsString()).contains("Before&nbsp;that");
  }

  @Test
  void pitfall_12_a_redacted_comment_shows_black_signs() {
    long ticket = running.asked("zendesk");
    long id = comment(ticket, 1).get("id").getAsLong();
    running.zendesk(
        "PUT",
        "/api/v2/tickets/" + ticket + "/comments/" + id + "/redact",
        "{\"text\":\"Friday\"}");
    assertThat(comment(ticket, 1).get("body").getAsString()).isEqualTo("It arrives on ▇▇▇▇▇▇.");
  }

  @Test
  void pitfall_12_a_comment_can_become_private() {
    long ticket = running.asked("zendesk");
    long id = comment(ticket, 1).get("id").getAsLong();
    running.zendesk("PUT", "/api/v2/tickets/" + ticket + "/comments/" + id + "/make_private", "{}");
    assertThat(comment(ticket, 1).get("public").getAsBoolean()).isFalse();
  }

  @Test
  void pitfall_14_audits_of_an_archived_ticket_do_not_paginate() {
    long ticket = running.asked("zendesk");
    running.control("PATCH", "/zendesk/tickets/" + ticket, "{\"archived\":true}");
    JsonObject audits =
        running.zendesk("/api/v2/tickets/" + ticket + "/audits?page%5Bsize%5D=1").json();
    assertThat(audits.getAsJsonArray("audits")).hasSize(2);
    assertThat(audits.has("meta")).isFalse();
    assertThat(
            running
                .zendesk("/api/v2/tickets/" + ticket + "/related")
                .json()
                .getAsJsonObject("ticket_related")
                .get("from_archive")
                .getAsBoolean())
        .isTrue();
  }

  @Test
  void pitfall_17_comments_carry_the_writers_address_and_place() {
    long ticket = running.asked("zendesk");
    JsonObject system = comment(ticket, 1).getAsJsonObject("metadata").getAsJsonObject("system");
    assertThat(system.keySet()).contains("ip_address", "location", "latitude");
  }
}
