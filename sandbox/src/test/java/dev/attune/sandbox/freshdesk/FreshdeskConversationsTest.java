package dev.attune.sandbox.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.attune.sandbox.Running;
import dev.attune.sandbox.Running.Reply;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshdeskConversationsTest {
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

  private long talk(int messages) {
    StringBuilder text = new StringBuilder("{\"channel\":\"chat\",\"messages\":[");
    for (int i = 0; i <= messages; i++) {
      text.append(i == 0 ? "" : ",")
          .append(
              "{\"role\":\"%s\",\"text\":\"m%d\"}".formatted(i % 2 == 0 ? "customer" : "agent", i));
    }
    return running.seed("freshdesk", text.append("]}").toString());
  }

  @Test
  void pitfall_30_included_conversations_are_the_ten_oldest() {
    long ticket = talk(14);
    JsonArray included =
        running
            .freshdesk("/api/v2/tickets/" + ticket + "?include=conversations")
            .json()
            .getAsJsonArray("conversations");
    assertThat(included).hasSize(10);
    assertThat(included.get(9).getAsJsonObject().get("body_text").getAsString()).isEqualTo("m10");
    assertThat(conversations(ticket)).hasSize(14);
  }

  @Test
  void conversations_come_in_pages_of_thirty() {
    long ticket = talk(35);
    Reply first = running.freshdesk("/api/v2/tickets/" + ticket + "/conversations");
    assertThat(first.tree().getAsJsonArray()).hasSize(30);
    assertThat(first.header("Link")).contains("page=2");
  }

  @Test
  void pitfall_31_public_notes_and_automatic_mails_look_like_replies() {
    long ticket =
        running.seed(
            "freshdesk",
            """
            {"messages":[{"role":"customer","text":"Hi"},
             {"role":"system","text":"We have got your request."},
             {"role":"agent","author":"tom","kind":"note","public":true,"text":"Public note"}]}
            """);
    JsonObject automatic = conversations(ticket).get(0).getAsJsonObject();
    JsonObject note = conversations(ticket).get(1).getAsJsonObject();
    assertThat(automatic.get("incoming").getAsBoolean()).isFalse();
    assertThat(automatic.get("automation_id").isJsonNull()).isFalse();
    assertThat(note.get("source").getAsInt()).isEqualTo(2);
    assertThat(note.get("private").getAsBoolean()).isFalse();
  }

  @Test
  void pitfall_32_a_forwarded_mail_has_source_8_and_another_receiver() {
    long ticket =
        running.seed(
            "freshdesk",
            """
            {"messages":[{"role":"customer","text":"Hi"},
             {"role":"agent","author":"tom","kind":"forward","to":["lab@example.org"],"text":"?"}]}
            """);
    JsonObject forward = conversations(ticket).get(0).getAsJsonObject();
    assertThat(forward.get("source").getAsInt()).isEqualTo(8);
    assertThat(forward.getAsJsonArray("to_emails").toString()).isEqualTo("[\"lab@example.org\"]");
  }

  @Test
  void pitfall_33_body_text_loses_line_breaks_and_quotes_stay_in_the_html() {
    long ticket =
        running.seed(
            "freshdesk",
            """
            {"messages":[{"role":"customer","text":"Hi"},{"role":"agent","author":"tom",
             "html":"<p>One</p><p>Two</p><div class=\\"freshdesk_quote\\">Old</div>"}]}
            """);
    JsonObject reply = conversations(ticket).get(0).getAsJsonObject();
    assertThat(reply.get("body_text").getAsString()).isEqualTo("One Two Old");
    assertThat(reply.get("body").getAsString()).contains("freshdesk_quote");
  }

  @Test
  void pitfall_34_an_agent_who_became_a_contact_keeps_its_id() {
    long ticket = running.asked("freshdesk");
    long agent = conversations(ticket).get(0).getAsJsonObject().get("user_id").getAsLong();
    assertThat(running.freshdesk("DELETE", "/api/v2/agents/" + agent, "").status()).isEqualTo(204);
    assertThat(running.freshdesk("/api/v2/agents/" + agent).status()).isEqualTo(404);
    assertThat(running.freshdesk("/api/v2/contacts/" + agent).status()).isEqualTo(200);
    assertThat(conversations(ticket).get(0).getAsJsonObject().get("user_id").getAsLong())
        .isEqualTo(agent);
  }

  @Test
  void pitfall_38_edited_and_deleted_notes_show_it() {
    long ticket = running.asked("freshdesk");
    long note =
        running
            .freshdesk(
                "POST", "/api/v2/tickets/" + ticket + "/notes", "{\"body\":\"a\",\"private\":true}")
            .json()
            .get("id")
            .getAsLong();
    running.advance(Duration.ofSeconds(5));
    running.freshdesk("PUT", "/api/v2/conversations/" + note, "{\"body\":\"b\"}");
    assertThat(conversations(ticket).get(1).getAsJsonObject().get("last_edited_at").isJsonNull())
        .isFalse();
    running.freshdesk("DELETE", "/api/v2/conversations/" + note, "");
    assertThat(conversations(ticket)).hasSize(1);
  }

  @Test
  void a_web_chat_repeats_its_first_message_as_a_conversation() {
    long ticket =
        running.seed(
            "freshdesk",
            "{\"channel\":\"webchat\",\"messages\":[{\"role\":\"customer\",\"text\":\"Hi\"}]}");
    JsonObject shown = running.freshdesk("/api/v2/tickets/" + ticket).json();
    assertThat(shown.get("source").getAsInt()).isEqualTo(15);
    assertThat(conversations(ticket).get(0).getAsJsonObject().get("body_text"))
        .isEqualTo(shown.get("description_text"));
  }

  @Test
  void an_agents_own_mail_ticket_has_source_10() {
    long ticket =
        running.seed(
            "freshdesk",
            """
            {"requester":{"key":"ida","name":"Ida"},
             "messages":[{"role":"agent","author":"hannah","text":"Your delivery moves."}]}
            """);
    assertThat(running.freshdesk("/api/v2/tickets/" + ticket).json().get("source").getAsInt())
        .isEqualTo(10);
  }
}
