package dev.attune.sandbox.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.attune.sandbox.Running;
import dev.attune.sandbox.Running.Reply;
import dev.attune.sandbox.core.Json;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZendeskWritingTest {
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

  private Reply write(String html, Object... more) {
    JsonObject comment = Json.object(more);
    comment.addProperty("html_body", html);
    return put(Json.object("comment", comment));
  }

  private static JsonObject event(Reply reply) {
    return reply.json().getAsJsonObject("audit").getAsJsonArray("events").get(0).getAsJsonObject();
  }

  private JsonArray comments() {
    return running
        .zendesk("/api/v2/tickets/" + ticket + "/comments")
        .json()
        .getAsJsonArray("comments");
  }

  @Test
  void the_answer_to_a_note_carries_its_id() {
    Reply reply = write("<p>Note</p>", "public", false);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(event(reply).get("type").getAsString()).isEqualTo("Comment");
    assertThat(event(reply).get("public").getAsBoolean()).isFalse();
    assertThat(comments().get(2).getAsJsonObject().get("id")).isEqualTo(event(reply).get("id"));
  }

  @Test
  void pitfall_18_a_repeated_update_makes_a_second_note() {
    write("<p>Same</p>", "public", false);
    write("<p>Same</p>", "public", false);
    assertThat(comments()).hasSize(4);
    assertThat(
            running
                .zendesk(
                    "DELETE",
                    "/api/v2/tickets/"
                        + ticket
                        + "/comments/"
                        + comments().get(3).getAsJsonObject().get("id").getAsLong(),
                    "")
                .status())
        .isEqualTo(404);
  }

  @Test
  void pitfall_18_safe_update_refuses_when_the_ticket_has_moved() {
    String stamp =
        running
            .zendesk("/api/v2/tickets/" + ticket)
            .json()
            .getAsJsonObject("ticket")
            .get("updated_at")
            .getAsString();
    JsonObject guarded =
        Json.object(
            "comment",
            Json.object("body", "note", "public", false),
            "safe_update",
            true,
            "updated_stamp",
            stamp);
    assertThat(put(guarded).status()).isEqualTo(200);
    Reply second = put(guarded);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().get("error").getAsString()).isEqualTo("UpdateConflict");
    assertThat(comments()).hasSize(3);
  }

  @Test
  void safe_update_false_counts_as_true_and_absent_forces() {
    JsonObject guarded =
        Json.object(
            "comment",
            Json.object("body", "note", "public", false),
            "safe_update",
            false,
            "updated_stamp",
            "2020-01-01T00:00:00Z");
    assertThat(put(guarded).status()).isEqualTo(409);
    guarded.remove("safe_update");
    assertThat(put(guarded).status()).isEqualTo(200);
  }

  @Test
  void pitfall_19_a_missing_public_flag_publishes_on_a_public_ticket() {
    assertThat(event(write("<p>Oops</p>")).get("public").getAsBoolean()).isTrue();
    assertThat(running.control("/zendesk/public-by-api").text()).contains("Oops");
  }

  @Test
  void pitfall_19_a_misspelt_public_flag_is_ignored_with_a_warning_header() {
    Reply reply = write("<p>Oops</p>", "pulbic", false);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("x-zendesk-api-warn"))
        .isEqualTo(
            "Removed restricted keys [\"ticket.comment.pulbic\"] from parameters according to"
                + " whitelist");
    assertThat(event(reply).get("public").getAsBoolean()).isTrue();
  }

  @Test
  void a_ticket_that_began_private_stays_private_by_default() {
    ticket =
        running.seed(
            "zendesk",
            "{\"messages\":[{\"role\":\"note\",\"author\":\"tom\",\"text\":\"intern\"}]}");
    assertThat(event(write("<p>Hm</p>")).get("public").getAsBoolean()).isFalse();
  }

  @Test
  void pitfall_20_a_closed_ticket_refuses_every_update() {
    running.control("PATCH", "/zendesk/tickets/" + ticket, "{\"status\":\"closed\"}");
    Reply reply = write("<p>Late</p>", "public", false);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text())
        .isEqualTo(
            "{\"error\":\"RecordInvalid\",\"description\":\"Record validation errors\","
                + "\"details\":{\"status\":[{\"description\":\"Status: closed prevents ticket"
                + " update\"}]}}");
  }

  @Test
  void pitfall_22_placeholders_are_expanded() {
    write("<p>See {{ticket.id}}, {{ticket.requester.name}}, {{nothing}}.</p>", "public", false);
    assertThat(comments().get(2).getAsJsonObject().get("body").getAsString())
        .isEqualTo("See " + ticket + ", U1, .");
  }

  @Test
  void pitfall_22_broken_up_braces_stay_as_they_are() {
    write("<p>See {<span></span>{ticket.id}}.</p>", "public", false);
    assertThat(comments().get(2).getAsJsonObject().get("body").getAsString())
        .isEqualTo("See {{ticket.id}}.");
  }

  @Test
  void pitfall_23_a_body_over_64_kilobytes_is_cut_without_a_word() {
    Reply reply = write("<p>" + "é".repeat(40_000) + "</p>", "public", false);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(event(reply).get("body").getAsString().length()).isBetween(32_000, 33_000);
  }

  @Test
  void html_keeps_structure_and_links_but_no_attributes_or_comments() {
    write(
        "<p class=\"x\" data-ref=\"1\">A <a href=\"https://example.com/\">link</a><!-- mark -->"
            + "<script>alert(1)</script><strong>b</strong></p><ul><li>c</li></ul>",
        "public",
        false);
    assertThat(comments().get(2).getAsJsonObject().get("html_body").getAsString())
        .isEqualTo(
            "<div class=\"zd-comment\" dir=\"auto\"><p>A <a href=\"https://example.com/\">link</a>"
                + "<strong>b</strong></p><ul><li>c</li></ul></div>");
  }

  @Test
  void pitfall_13_a_ticket_holds_at_most_5000_comments() {
    StringBuilder messages = new StringBuilder("{\"messages\":[");
    for (int i = 0; i < 5000; i++) {
      messages.append(i == 0 ? "" : ",").append("{\"role\":\"customer\",\"text\":\"x\"}");
    }
    ticket = running.seed("zendesk", messages.append("]}").toString());
    assertThat(write("<p>one more</p>", "public", false).status()).isEqualTo(422);
  }
}
