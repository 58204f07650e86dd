package dev.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.attune.sandbox.Running.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlTest {
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
  void several_conversations_are_seeded_at_once_as_json_lines() {
    Reply reply =
        running.control(
            "POST",
            "/zendesk/tickets",
            """
            {"id":"a","messages":[{"role":"customer","text":"A"}]}
            {"id":"b","messages":[{"role":"customer","text":"B"}]}
            """);
    assertThat(reply.json().getAsJsonArray("tickets")).hasSize(2);
  }

  @Test
  void a_message_without_a_known_role_is_refused_and_leaves_no_ticket() {
    Reply reply =
        running.control(
            "POST", "/zendesk/tickets", "{\"messages\":[{\"role\":\"boss\",\"text\":\"A\"}]}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("error").getAsString())
        .isEqualTo("A message's role is customer, agent, bot, system or note, not boss");
    assertThat(running.control("/zendesk/tickets").text()).isEqualTo("[]");
  }

  @Test
  void an_added_reply_opens_a_pending_ticket_when_the_customer_wrote_it() {
    long ticket = running.asked("zendesk");
    running.control("PATCH", "/zendesk/tickets/" + ticket, "{\"status\":\"pending\"}");
    running.control(
        "POST",
        "/zendesk/tickets/" + ticket + "/messages",
        "{\"role\":\"customer\",\"text\":\"?\"}");
    assertThat(running.control("/zendesk/tickets/" + ticket).json().get("status").getAsString())
        .isEqualTo("open");
  }

  @Test
  void the_state_tells_author_role_and_visibility_of_every_comment() {
    long ticket = running.asked("freshdesk");
    running.freshdesk(
        "POST", "/api/v2/tickets/" + ticket + "/notes", "{\"body\":\"n\",\"private\":true}");
    JsonArray comments =
        running.control("/freshdesk/tickets/" + ticket).json().getAsJsonArray("comments");
    JsonObject note = comments.get(2).getAsJsonObject();
    assertThat(note.get("public").getAsBoolean()).isFalse();
    assertThat(note.get("byApi").getAsBoolean()).isTrue();
    assertThat(note.get("author").getAsString()).isEqualTo("Quality Bot");
    assertThat(comments.get(1).getAsJsonObject().get("role").getAsString()).isEqualTo("agent");
  }

  @Test
  void counts_add_up() {
    running.asked("zendesk");
    JsonObject counts = running.control("/zendesk/counts").json();
    assertThat(counts.get("public").getAsInt()).isEqualTo(2);
    assertThat(counts.get("publicByApi").getAsInt()).isZero();
  }

  @Test
  void a_reset_empties_both_desks_and_keeps_the_credentials() {
    running.asked("zendesk");
    running.asked("freshdesk");
    running.control("POST", "/reset", "");
    assertThat(running.control("/zendesk/tickets").text()).isEqualTo("[]");
    assertThat(running.zendesk("/api/v2/users/me").text()).contains("quality-bot@example.com");
    assertThat(running.freshdesk("/api/v2/agents/me").status()).isEqualTo(200);
  }

  @Test
  void a_reset_can_bring_the_demo_back() {
    running.control("POST", "/reset", "{\"seed\":\"demo\"}");
    assertThat(running.control("/freshdesk/counts").json().get("tickets").getAsInt())
        .isGreaterThan(40);
  }

  @Test
  void the_control_api_answers_on_both_ports() {
    assertThat(
            Running.send(running.sandbox.freshdeskUrl() + "/sandbox/api/clock", "GET", "", "")
                .text())
        .contains(Running.START.toString());
  }

  @Test
  void a_ticket_page_shows_customer_agent_and_note_apart_and_runs_nothing() {
    long ticket =
        running.seed(
            "zendesk",
            """
            {"subject":"<script>alert(1)</script>","messages":[
             {"role":"customer","html":"<p onclick=x>Hi</p><script>alert(2)</script><img src=x>"},
             {"role":"note","author":"tom","text":"between us"},
             {"role":"agent","author":"tom","text":"Hello"}]}
            """);
    String page = page("GET", "/sandbox/tickets/" + ticket, "", Map.of()).text();
    assertThat(page)
        .contains("<article class=\"customer\">")
        .contains("<article class=\"note\">")
        .contains("<article class=\"agent\">")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script")
        .doesNotContain("onclick")
        .doesNotContain("<img");
  }

  private Reply page(String method, String path, String body, Map<String, String> headers) {
    return Running.send(running.sandbox.zendeskUrl() + path, method, body, headers);
  }

  @Test
  void a_form_adds_an_agents_reply() {
    long ticket = running.asked("zendesk");
    Reply reply =
        page(
            "POST",
            "/sandbox/tickets/" + ticket + "/messages",
            "role=agent&author=maya&text=Here+you+are",
            Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(reply.status()).isEqualTo(303);
    assertThat(running.zendesk("/api/v2/tickets/" + ticket + "/comments").text())
        .contains("Here you are");
  }

  @Test
  void a_form_opens_a_ticket() {
    page("POST", "/sandbox/tickets", "name=Ann&subject=Help&text=Please", Map.of());
    assertThat(running.control("/zendesk/tickets").text()).contains("\"subject\":\"Help\"");
  }

  @Test
  void a_form_from_another_site_is_refused() {
    Reply reply =
        page(
            "POST",
            "/sandbox/tickets",
            "name=Ann&text=Please",
            Map.of("Origin", "https://evil.example"));
    assertThat(reply.status()).isEqualTo(403);
  }

  @Test
  void pages_ask_nothing_from_outside() {
    running.asked("zendesk");
    Reply reply = page("GET", "/sandbox/", "", Map.of());
    assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(reply.text()).doesNotContain("https://");
    assertThat(page("GET", "/sandbox/style.css", "", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void bad_usage_ends_with_64_and_the_usage_line() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    int status =
        SandboxMain.run(
            new String[] {"--port", "1"}, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(64);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("Unknown option --port")
        .contains("usage: sandbox");
  }

  @Test
  void help_names_every_option() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(SandboxMain.run(new String[] {"--help"}, printed, printed)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("--zendesk-port", "--freshdesk-port", "--seed", "--speed", "--state");
  }
}
