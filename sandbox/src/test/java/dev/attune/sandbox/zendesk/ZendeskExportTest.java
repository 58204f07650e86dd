package dev.attune.sandbox.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.attune.sandbox.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZendeskExportTest {
  private static final String CURSOR = "/api/v2/incremental/tickets/cursor.json?start_time=1";
  private static final String BY_TIME = "/api/v2/incremental/tickets.json?start_time=1";
  private static final String EVENTS =
      "/api/v2/incremental/ticket_events.json?start_time=1&include=comment_events";
  private static final String NOTE =
      "{\"ticket\":{\"comment\":{\"html_body\":\"<p>note</p>\",\"public\":false}}}";
  private static final String NOW =
      "{\"live\":true,\"messages\":[{\"role\":\"customer\",\"author\":\"u1\",\"text\":\"Hi\"}]}";
  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = Running.empty();
  }

  @AfterEach
  void stop() throws IOException {
    running.close();
  }

  private static List<Long> ids(JsonObject page, String name) {
    return page.getAsJsonArray(name).asList().stream()
        .map(t -> t.getAsJsonObject().get("id").getAsLong())
        .toList();
  }

  private String path(String url) {
    return url.substring(running.sandbox.zendeskUrl().length());
  }

  @Test
  void pitfall_01_the_last_minute_is_never_returned() {
    long ticket = running.seed("zendesk", NOW);
    assertThat(running.zendesk(CURSOR).json().getAsJsonArray("tickets")).isEmpty();
    assertThat(running.zendesk(EVENTS).json().getAsJsonArray("ticket_events")).isEmpty();
    running.advance(Duration.ofSeconds(61));
    assertThat(ids(running.zendesk(CURSOR).json(), "tickets")).containsExactly(ticket);
    assertThat(running.zendesk(EVENTS).json().getAsJsonArray("ticket_events")).hasSize(1);
  }

  @Test
  void pitfall_01_a_start_time_within_the_last_minute_is_refused() {
    long now = Running.START.getEpochSecond();
    assertThat(
            running.zendesk("/api/v2/incremental/tickets/cursor?start_time=" + (now - 30)).status())
        .isEqualTo(422);
  }

  @Test
  void pitfall_02_our_own_note_exports_the_ticket_again() {
    long ticket = running.asked("zendesk");
    JsonObject first = running.zendesk(CURSOR).json();
    running.zendesk("PUT", "/api/v2/tickets/" + ticket, NOTE);
    running.advance(Duration.ofSeconds(61));
    JsonObject next = running.zendesk(path(first.get("after_url").getAsString())).json();
    assertThat(ids(next, "tickets")).containsExactly(ticket);
  }

  @Test
  void pitfall_02_a_system_update_moves_generated_timestamp_but_not_updated_at() {
    long ticket = running.asked("zendesk");
    JsonObject first = running.zendesk(CURSOR).json();
    JsonObject before = first.getAsJsonArray("tickets").get(0).getAsJsonObject();
    running.control("PATCH", "/zendesk/tickets/" + ticket, "{\"silent\":true}");
    running.advance(Duration.ofSeconds(61));
    JsonObject next = running.zendesk(path(first.get("after_url").getAsString())).json();
    JsonObject after = next.getAsJsonArray("tickets").get(0).getAsJsonObject();
    assertThat(after.get("updated_at")).isEqualTo(before.get("updated_at"));
    assertThat(after.get("generated_timestamp").getAsLong())
        .isGreaterThan(before.get("generated_timestamp").getAsLong());
  }

  @Test
  void pitfall_03_time_based_pages_repeat_the_boundary_second() {
    running.asked("zendesk");
    running.advance(Duration.ofMinutes(5));
    running.asked("zendesk");
    JsonObject first = running.zendesk(BY_TIME + "&per_page=1").json();
    assertThat(first.get("end_of_stream").getAsBoolean()).isFalse();
    JsonObject second = running.zendesk(path(first.get("next_page").getAsString())).json();
    assertThat(ids(second, "tickets")).startsWith(1L);
  }

  @Test
  void pitfall_03_rows_of_one_second_are_never_split_over_pages() {
    for (int i = 0; i < 4; i++) {
      running.asked("zendesk");
    }
    JsonObject page = running.zendesk(BY_TIME + "&per_page=1").json();
    assertThat(page.get("count").getAsInt()).isEqualTo(4);
    assertThat(page.getAsJsonArray("tickets")).hasSize(4);
  }

  @Test
  void pitfall_04_after_url_and_next_page_stay_set_when_the_stream_ends() {
    running.asked("zendesk");
    JsonObject byCursor = running.zendesk(CURSOR).json();
    assertThat(byCursor.get("end_of_stream").getAsBoolean()).isTrue();
    assertThat(byCursor.get("after_url").isJsonNull()).isFalse();
    JsonObject byTime = running.zendesk(BY_TIME).json();
    assertThat(byTime.get("end_of_stream").getAsBoolean()).isTrue();
    assertThat(byTime.get("next_page").isJsonNull()).isFalse();
  }

  @Test
  void the_cursor_is_stable_when_nothing_is_new() {
    running.asked("zendesk");
    JsonObject first = running.zendesk(CURSOR).json();
    JsonObject second = running.zendesk(path(first.get("after_url").getAsString())).json();
    assertThat(second.getAsJsonArray("tickets")).isEmpty();
    assertThat(second.get("after_cursor")).isEqualTo(first.get("after_cursor"));
    assertThat(second.get("end_of_stream").getAsBoolean()).isTrue();
  }

  @Test
  void the_cursor_walks_over_all_tickets_once() {
    for (int i = 0; i < 5; i++) {
      running.asked("zendesk");
    }
    JsonObject first = running.zendesk(CURSOR + "&per_page=3").json();
    assertThat(first.get("end_of_stream").getAsBoolean()).isFalse();
    JsonObject second = running.zendesk(path(first.get("after_url").getAsString())).json();
    assertThat(ids(first, "tickets")).containsExactly(1L, 2L, 3L);
    assertThat(ids(second, "tickets")).containsExactly(4L, 5L);
  }

  @Test
  void pitfall_06_deleted_tickets_come_scrubbed_and_their_comments_are_not_found() {
    long ticket = running.asked("zendesk");
    running.control("PATCH", "/zendesk/tickets/" + ticket, "{\"deleted\":true,\"scrubbed\":true}");
    running.advance(Duration.ofSeconds(61));
    JsonObject row =
        running.zendesk(CURSOR).json().getAsJsonArray("tickets").get(0).getAsJsonObject();
    assertThat(row.get("status").getAsString()).isEqualTo("deleted");
    assertThat(row.get("subject").getAsString()).isEqualTo("SCRUBBED");
    assertThat(row.get("description").getAsString()).isEqualTo("X");
    assertThat(running.zendesk("/api/v2/tickets/" + ticket + "/comments").text())
        .isEqualTo("{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}");
    assertThat(running.zendesk(CURSOR + "&exclude_deleted=true").json().getAsJsonArray("tickets"))
        .isEmpty();
  }

  @Test
  void pitfall_16_tickets_of_an_ai_agent_are_left_out_by_default() {
    running.seed(
        "zendesk",
        "{\"support\":\"ai_agent\",\"messages\":[{\"role\":\"customer\",\"text\":\"Hi\"}]}");
    assertThat(running.zendesk(CURSOR).json().getAsJsonArray("tickets")).isEmpty();
    assertThat(running.zendesk(CURSOR + "&support_type_scope=all").json().getAsJsonArray("tickets"))
        .hasSize(1);
  }

  @Test
  void ticket_events_carry_whole_comments_when_asked() {
    running.asked("zendesk");
    JsonArray events = running.zendesk(EVENTS).json().getAsJsonArray("ticket_events");
    JsonObject answer =
        events.get(1).getAsJsonObject().getAsJsonArray("child_events").get(0).getAsJsonObject();
    assertThat(answer.get("event_type").getAsString()).isEqualTo("Comment");
    assertThat(answer.get("html_body").getAsString()).contains("It arrives on Friday.");
    assertThat(answer.get("public").getAsBoolean()).isTrue();
    assertThat(answer.has("plain_body")).isFalse();
  }

  @Test
  void ticket_events_tell_only_that_a_comment_is_there_otherwise() {
    running.asked("zendesk");
    JsonElement child =
        running
            .zendesk("/api/v2/incremental/ticket_events?start_time=1")
            .json()
            .getAsJsonArray("ticket_events")
            .get(1)
            .getAsJsonObject()
            .getAsJsonArray("child_events")
            .get(0);
    assertThat(child.getAsJsonObject().get("comment_present").getAsBoolean()).isTrue();
    assertThat(child.getAsJsonObject().has("body")).isFalse();
  }

  @Test
  void users_are_exported_by_cursor() {
    JsonObject page =
        running.zendesk("/api/v2/incremental/users/cursor?start_time=1&per_page=3").json();
    assertThat(page.getAsJsonArray("users")).isEmpty();
    running.advance(Duration.ofSeconds(61));
    page = running.zendesk("/api/v2/incremental/users/cursor?start_time=1&per_page=3").json();
    assertThat(page.getAsJsonArray("users")).hasSize(3);
    assertThat(page.get("end_of_stream").getAsBoolean()).isFalse();
  }
}
