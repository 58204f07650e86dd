package dev.attune.sandbox.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.attune.sandbox.Running;
import dev.attune.sandbox.Running.Reply;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZendeskEndpointsTest {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groups",
        "group_memberships",
        "brands",
        "organizations",
        "custom_statuses",
        "custom_roles",
        "ticket_fields",
        "users",
        "tickets",
        "ticket_audits",
        "deleted_tickets",
        "satisfaction_ratings",
        "triggers",
        "webhooks",
        "job_statuses",
        "suspended_tickets",
        "views",
        "macros"
      })
  void a_list_is_named_like_its_endpoint(String name) {
    Reply reply = running.zendesk("/api/v2/" + name + ".json");
    assertThat(reply.status()).isEqualTo(200);
    String member = name.equals("ticket_audits") ? "audits" : name;
    assertThat(reply.json().get(member).isJsonArray()).isTrue();
  }

  @Test
  void an_unknown_endpoint_is_told() {
    assertThat(running.zendesk("/api/v2/nothing.json").text())
        .isEqualTo("{\"error\":\"InvalidEndpoint\",\"description\":\"Not found\"}");
  }

  @Test
  void an_id_that_is_no_number_is_refused() {
    assertThat(running.zendesk("/api/v2/tickets/abc.json").status()).isEqualTo(400);
  }

  @Test
  void many_users_are_shown_at_once() {
    long me =
        running.zendesk("/api/v2/users/me").json().getAsJsonObject("user").get("id").getAsLong();
    JsonObject page = running.zendesk("/api/v2/users/show_many.json?ids=" + me + ",1").json();
    assertThat(page.getAsJsonArray("users")).hasSize(1);
  }

  @Test
  void pitfall_25_a_job_tells_no_comment_ids_and_partial_failures() {
    Reply reply =
        running.zendesk(
            "PUT",
            "/api/v2/tickets/update_many.json",
            """
            {"tickets":[{"id":%d,"comment":{"body":"n","public":false}},{"id":999,"status":"open"}]}
            """
                .formatted(ticket));
    JsonObject job = reply.json().getAsJsonObject("job_status");
    assertThat(job.get("status").getAsString()).isEqualTo("queued");
    JsonObject done =
        running
            .zendesk("/api/v2/job_statuses/" + job.get("id").getAsString() + ".json")
            .json()
            .getAsJsonObject("job_status");
    assertThat(done.get("status").getAsString()).isEqualTo("completed");
    assertThat(
            done.getAsJsonArray("results").get(0).getAsJsonObject().get("success").getAsBoolean())
        .isTrue();
    assertThat(done.getAsJsonArray("results").get(0).getAsJsonObject().has("comment_id")).isFalse();
    assertThat(done.getAsJsonArray("results").get(1).getAsJsonObject().get("error").getAsString())
        .isEqualTo("RecordNotFound");
  }

  @Test
  void pitfall_25_the_thirty_first_job_at_once_is_refused() {
    String body = "{\"ticket\":{\"priority\":\"high\"}}";
    IntStream.range(0, 30)
        .forEach(
            i -> running.zendesk("PUT", "/api/v2/tickets/update_many.json?ids=" + ticket, body));
    Reply refused = running.zendesk("PUT", "/api/v2/tickets/update_many.json?ids=" + ticket, body);
    assertThat(refused.json().get("error").getAsString()).isEqualTo("TooManyJobs");
    assertThat(refused.json().getAsJsonArray("current_job_ids")).hasSize(30);
  }

  @Test
  void pitfall_06_a_merged_ticket_is_closed_with_a_tag_and_a_private_comment() {
    long other = running.asked("zendesk");
    running.zendesk(
        "POST", "/api/v2/tickets/" + ticket + "/merge.json", "{\"ids\":[" + other + "]}");
    JsonObject merged =
        running.zendesk("/api/v2/tickets/" + other).json().getAsJsonObject("ticket");
    assertThat(merged.get("status").getAsString()).isEqualTo("closed");
    assertThat(merged.getAsJsonArray("tags").toString()).contains("closed_by_merge");
    assertThat(
            running
                .zendesk("/api/v2/tickets/" + other + "/comments")
                .json()
                .getAsJsonArray("comments")
                .get(2)
                .getAsJsonObject()
                .get("public")
                .getAsBoolean())
        .isFalse();
  }

  @Test
  void pitfall_09_an_imported_ticket_carries_old_comments_of_others() {
    Reply reply =
        running.zendesk(
            "POST",
            "/api/v2/imports/tickets",
            """
            {"ticket":{"subject":"old","requester":{"name":"Old","email":"old@example.net"},
             "created_at":"2020-01-01T00:00:00Z","comments":[
              {"body":"long ago","public":true,"created_at":"2020-01-01T00:00:00Z"}]}}
            """);
    assertThat(reply.status()).isEqualTo(201);
    JsonObject made = reply.json().getAsJsonObject("ticket");
    assertThat(made.get("created_at").getAsString()).isEqualTo("2020-01-01T00:00:00Z");
    assertThat(made.get("generated_timestamp").getAsLong())
        .isEqualTo(Running.START.getEpochSecond());
  }

  @Test
  void ratings_are_filtered_by_time_and_score() {
    running.seed(
        "zendesk",
        """
        {"csat":{"score":"bad","comment":"slow"},"messages":[
         {"role":"customer","text":"Hi"},{"role":"agent","author":"tom","text":"Bye"}]}
        """);
    assertThat(
            running
                .zendesk("/api/v2/satisfaction_ratings?score=bad")
                .json()
                .getAsJsonArray("satisfaction_ratings"))
        .hasSize(1);
    assertThat(
            running
                .zendesk("/api/v2/satisfaction_ratings?score=good")
                .json()
                .getAsJsonArray("satisfaction_ratings"))
        .isEmpty();
  }

  @Test
  void search_finds_by_field_and_word_and_leaves_archived_out() {
    assertThat(
            running
                .zendesk("/api/v2/search.json?query=type:ticket%20status:open%20saturday")
                .json()
                .get("count")
                .getAsInt())
        .isEqualTo(1);
    running.control("PATCH", "/zendesk/tickets/" + ticket, "{\"archived\":true}");
    assertThat(
            running.zendesk("/api/v2/search.json?query=type:ticket").json().get("count").getAsInt())
        .isZero();
  }

  @Test
  void a_deleted_user_stays_on_what_it_wrote() {
    JsonObject made =
        running
            .zendesk(
                "POST",
                "/api/v2/users",
                "{\"user\":{\"name\":\"Ann\",\"email\":\"ann@example.net\"}}")
            .json()
            .getAsJsonObject("user");
    Reply deleted = running.zendesk("DELETE", "/api/v2/users/" + made.get("id").getAsLong(), "");
    assertThat(deleted.json().getAsJsonObject("user").get("active").getAsBoolean()).isFalse();
  }

  @Test
  void a_deleted_ticket_can_be_restored() {
    assertThat(running.zendesk("DELETE", "/api/v2/tickets/" + ticket, "").status()).isEqualTo(204);
    assertThat(running.zendesk("/api/v2/tickets/" + ticket).status()).isEqualTo(404);
    running.zendesk("PUT", "/api/v2/deleted_tickets/" + ticket + "/restore", "");
    assertThat(running.zendesk("/api/v2/tickets/" + ticket).status()).isEqualTo(200);
  }
}
