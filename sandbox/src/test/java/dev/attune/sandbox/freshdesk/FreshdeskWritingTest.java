package dev.attune.sandbox.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.attune.sandbox.Running;
import dev.attune.sandbox.Running.Reply;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshdeskWritingTest {
  private Running running;
  private long ticket;

  @BeforeEach
  void start() throws IOException {
    running = Running.empty();
    ticket = running.asked("freshdesk");
  }

  @AfterEach
  void stop() throws IOException {
    running.close();
  }

  private Reply note(String body) {
    return running.freshdesk("POST", "/api/v2/tickets/" + ticket + "/notes", body);
  }

  @Test
  void a_note_is_answered_with_201_and_the_conversation() {
    Reply reply = note("{\"body\":\"<p>Well done</p>\",\"private\":true}");
    assertThat(reply.status()).isEqualTo(201);
    JsonObject note = reply.json();
    assertThat(note.get("private").getAsBoolean()).isTrue();
    assertThat(note.get("incoming").getAsBoolean()).isFalse();
    assertThat(note.get("source").getAsInt()).isEqualTo(2);
    assertThat(note.get("category").getAsInt()).isEqualTo(2);
    assertThat(note.get("body_text").getAsString()).isEqualTo("Well done");
    assertThat(note.get("ticket_id").getAsLong()).isEqualTo(ticket);
  }

  @Test
  void a_note_is_private_unless_it_says_otherwise() {
    assertThat(note("{\"body\":\"a\"}").json().get("private").getAsBoolean()).isTrue();
    assertThat(note("{\"body\":\"a\",\"private\":false}").json().get("private").getAsBoolean())
        .isFalse();
    assertThat(running.control("/freshdesk/public-by-api").tree().getAsJsonArray()).hasSize(1);
  }

  @Test
  void pitfall_37_our_own_note_moves_updated_at() {
    String before =
        running.freshdesk("/api/v2/tickets/" + ticket).json().get("updated_at").getAsString();
    note("{\"body\":\"a\",\"private\":true}");
    assertThat(
            running.freshdesk("/api/v2/tickets/" + ticket).json().get("updated_at").getAsString())
        .isNotEqualTo(before);
  }

  @Test
  void pitfall_37_notify_emails_would_mail_those_people() {
    assertThat(
            note("{\"body\":\"a\",\"private\":true,\"notify_emails\":[\"x@example.com\"]}")
                .json()
                .getAsJsonArray("to_emails")
                .toString())
        .contains("x@example.com");
  }

  @Test
  void a_repeated_note_stands_twice_and_can_be_deleted() {
    long second = 0;
    for (int i = 0; i < 2; i++) {
      second = note("{\"body\":\"same\",\"private\":true}").json().get("id").getAsLong();
    }
    assertThat(running.control("/freshdesk/notes").tree().getAsJsonArray()).hasSize(2);
    assertThat(running.freshdesk("DELETE", "/api/v2/conversations/" + second, "").status())
        .isEqualTo(204);
    assertThat(running.control("/freshdesk/notes").tree().getAsJsonArray()).hasSize(1);
  }

  @Test
  void a_reply_cannot_be_deleted() {
    long reply =
        running
            .freshdesk("POST", "/api/v2/tickets/" + ticket + "/reply", "{\"body\":\"a\"}")
            .json()
            .get("id")
            .getAsLong();
    assertThat(running.freshdesk("DELETE", "/api/v2/conversations/" + reply, "").status())
        .isEqualTo(405);
  }

  @Test
  void every_mistake_in_a_body_is_named_at_once() {
    Reply reply = note("{\"privat\":true,\"private\":\"yes\"}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text())
        .isEqualTo(
            "{\"description\":\"Validation"
                + " failed\",\"errors\":[{\"field\":\"privat\",\"message\":\"Unexpected/invalid"
                + " field in"
                + " request\",\"code\":\"invalid_field\"},{\"field\":\"private\",\"message\":\"Value"
                + " set is of type String.It should be a/an"
                + " Boolean\",\"code\":\"datatype_mismatch\"},{\"field\":\"body\",\"message\":\"It"
                + " should be a/an String\",\"code\":\"missing_field\"}]}");
  }

  @Test
  void a_body_that_is_no_json_is_refused() {
    assertThat(note("{").text()).contains("invalid_json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /conversations", "PUT /notes", "GET /reply"})
  void a_method_that_an_address_does_not_know_is_told(String what) {
    String[] words = what.split(" ", -1);
    Reply reply = running.freshdesk(words[0], "/api/v2/tickets/" + ticket + words[1], "");
    if (words[1].equals("/conversations")) {
      assertThat(reply.status()).isEqualTo(200);
    } else {
      assertThat(reply.status()).isEqualTo(405);
      assertThat(reply.header("Allow")).isEqualTo("POST");
    }
  }

  @Test
  void a_closed_ticket_still_takes_notes_and_a_deleted_one_does_not() {
    running.control("PATCH", "/freshdesk/tickets/" + ticket, "{\"status\":\"closed\"}");
    assertThat(note("{\"body\":\"a\",\"private\":true}").status()).isEqualTo(201);
    running.freshdesk("DELETE", "/api/v2/tickets/" + ticket, "");
    assertThat(note("{\"body\":\"a\",\"private\":true}").status()).isEqualTo(405);
    running.freshdesk("PUT", "/api/v2/tickets/" + ticket + "/restore", "");
    assertThat(note("{\"body\":\"a\",\"private\":true}").status()).isEqualTo(201);
  }

  @Test
  void a_ticket_is_created_and_updated_by_numbers() {
    Reply made =
        running.freshdesk(
            "POST",
            "/api/v2/tickets",
            """
            {"subject":"Broken","description":"<p>It broke</p>","email":"new@example.net",
             "status":2,"priority":3,"source":1}
            """);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().get("priority").getAsInt()).isEqualTo(3);
    long id = made.json().get("id").getAsLong();
    JsonObject solved = running.freshdesk("PUT", "/api/v2/tickets/" + id, "{\"status\":4}").json();
    assertThat(solved.get("status").getAsInt()).isEqualTo(4);
    assertThat(running.freshdesk("PUT", "/api/v2/tickets/" + id, "{\"status\":99}").text())
        .contains("It should be one of these values: '2,3,4,5,6,7'");
  }

  @Test
  void a_ticket_for_nobody_is_refused() {
    assertThat(
            running
                .freshdesk("POST", "/api/v2/tickets", "{\"subject\":\"s\",\"description\":\"d\"}")
                .text())
        .contains("missing_field");
  }

  @Test
  void a_merge_closes_the_secondary_and_leaves_notes_on_both() {
    long other = running.asked("freshdesk");
    assertThat(
            running
                .freshdesk(
                    "PUT",
                    "/api/v2/tickets/merge",
                    "{\"primary_id\":%d,\"ticket_ids\":[%d]}".formatted(ticket, other))
                .status())
        .isEqualTo(204);
    assertThat(running.freshdesk("/api/v2/tickets/" + other).json().get("status").getAsInt())
        .isEqualTo(5);
    assertThat(running.freshdesk("/api/v2/tickets/" + ticket + "/conversations").text())
        .contains("is merged into this ticket");
  }

  @Test
  void ratings_are_numbers_from_minus_103_to_103() {
    running.seed(
        "freshdesk",
        """
        {"csat":{"score":"bad","comment":"slow"},"messages":[
         {"role":"customer","text":"Hi"},{"role":"agent","author":"tom","text":"Bye"}]}
        """);
    JsonObject rating =
        running
            .freshdesk("/api/v2/surveys/satisfaction_ratings?created_since=2020-01-01T00:00:00Z")
            .tree()
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject();
    assertThat(rating.getAsJsonObject("ratings").get("default_question").getAsInt())
        .isEqualTo(-103);
  }

  @Test
  void search_needs_quotes_and_finds_by_field() {
    assertThat(running.freshdesk("/api/v2/search/tickets?query=status:2").status()).isEqualTo(400);
    assertThat(
            running
                .freshdesk("/api/v2/search/tickets?query=%22status:2%20AND%20priority:1%22")
                .json()
                .get("total")
                .getAsInt())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agents",
        "contacts",
        "groups",
        "roles",
        "companies",
        "products",
        "surveys",
        "ticket_fields",
        "admin/ticket_fields",
        "tickets"
      })
  void a_list_is_an_array(String name) {
    assertThat(running.freshdesk("/api/v2/" + name).tree().isJsonArray()).isTrue();
  }

  @Test
  void the_quality_bots_rights_can_be_less() {
    running.control("POST", "/freshdesk/people", "{\"key\":\"lou\",\"apiKey\":\"lou-key\"}");
    Reply refused =
        Running.send(
            running.sandbox.freshdeskUrl() + "/api/v2/tickets/" + ticket + "/reply",
            "POST",
            "{\"body\":\"a\"}",
            Running.basic("lou-key:X"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().get("code").getAsString()).isEqualTo("access_denied");
  }
}
