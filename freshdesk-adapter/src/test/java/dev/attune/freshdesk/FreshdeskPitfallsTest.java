package dev.attune.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.freshdesk.wire.Conversation;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.tck.Line;
import dev.attune.ticket.Csat;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import dev.attune.ticket.Ticket;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What integrators trip over on Freshdesk, by the numbers of our list of pitfalls. */
final class FreshdeskPitfallsTest extends Contract {

  @Override
  protected FreshdeskBench bench() throws Exception {
    return FreshdeskBench.started();
  }

  @Test
  void pitfall_29_a_ticket_that_became_spam_is_gone() {
    String ticket = answered();
    desk().changes(ticket, parsed("{\"spam\":true}"));

    assertThatThrownBy(() -> helpdesk.read(id(ticket)))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.reason()).isEqualTo(Refused.Reason.GONE))
        .hasMessage("Ticket acme/" + ticket + " is deleted or spam. It is left alone.");
  }

  @Test
  void a_ticket_is_escalated_where_freshdesk_says_so() {
    String calm = answered();
    String escalated = answered();
    desk().changes(escalated, parsed("{\"escalated\":true}"));

    assertThat(helpdesk.read(id(calm)).escalated()).isFalse();
    assertThat(helpdesk.read(id(escalated)).escalated()).isTrue();
  }

  @Test
  void pitfall_31_a_public_note_is_an_answer() {
    String ticket = bench.opens(Line.customer("Hello?"));
    says(
        ticket,
        "{\"role\":\"agent\",\"author\":\"maya\",\"kind\":\"note\",\"public\":true,"
            + "\"text\":\"See above.\"}");

    assertThat(last(ticket).answers()).isTrue();
    assertThat(last(ticket).author().role()).isEqualTo(Role.AGENT);
  }

  @Test
  void pitfall_31_an_automatic_answer_was_typed_by_nobody() {
    String ticket = bench.opens(Line.customer("Hello?"));
    says(ticket, "{\"role\":\"agent\",\"author\":\"maya\",\"auto\":true,\"text\":\"I am away.\"}");

    assertThat(last(ticket).automatic()).isTrue();
  }

  @Test
  void pitfall_32_a_forwarded_mail_is_nothing_the_customer_sees() {
    String ticket = bench.opens(Line.customer("Hello?"));
    says(
        ticket,
        "{\"role\":\"agent\",\"author\":\"maya\",\"kind\":\"forward\",\"to\":[\"c@example.org\"],"
            + "\"text\":\"Please look.\"}");

    assertThat(last(ticket).isPublic()).isFalse();
  }

  @Test
  void pitfall_33_an_empty_reply_is_read_as_one_without_words() {
    String ticket = bench.opens(Line.customer("Hello?"));
    says(ticket, "{\"role\":\"agent\",\"author\":\"maya\",\"html\":\"<p> </p>\"}");

    assertThat(last(ticket).text().blank()).isTrue();
  }

  @Test
  void pitfall_34_an_agent_who_became_a_contact_stays_the_author_of_what_they_answered() {
    String ticket = bench.opens(Line.customer("Hello?"));
    String former = "{\"key\":\"lea\",\"name\":\"Lea\",\"role\":\"agent\"}";
    desk().control().call("POST", "/freshdesk/people", parsed(former));
    says(ticket, "{\"role\":\"agent\",\"author\":\"lea\",\"text\":\"On its way.\"}");
    String asContact = "{\"key\":\"lea\",\"role\":\"customer\"}";
    desk().control().call("POST", "/freshdesk/people", parsed(asContact));

    proxy.next("GET", new Fault.Edited(body -> body));
    proxy.next("GET", new Fault.Edited(b -> b.replace("\"incoming\":true", "\"incoming\":false")));
    assertThat(last(ticket).author().role()).isEqualTo(Role.AGENT);
  }

  @Test
  void pitfall_34_what_goes_out_under_an_unknown_id_counts_as_a_programs() {
    String ticket = bench.opens(Line.customer("Hello?"));
    says(ticket, "{\"role\":\"bot\",\"text\":\"Have you seen our articles?\"}");

    assertThat(last(ticket).author().role()).isEqualTo(Role.BOT);
  }

  @Test
  void pitfall_36_a_limit_may_come_as_a_float() {
    desk().control().call("PUT", "/freshdesk/options", parsed("{\"floats\":true}"));
    String ticket = answered();
    for (int i = 0; i < 60; i++) {
      helpdesk.read(id(ticket));
    }

    assertThat(credits.getOrDefault("read", 0)).isGreaterThan(60);
  }

  @Test
  void a_web_chats_first_message_is_not_counted_twice() {
    String ticket =
        desk()
            .opens(
                parsed(
                    "{\"id\":\"w\",\"live\":true,\"channel\":\"webchat\",\"messages\":["
                        + "{\"role\":\"customer\",\"text\":\"Hi there\"},"
                        + "{\"role\":\"agent\",\"author\":\"maya\",\"text\":\"Hello!\"}]}"));

    assertThat(messages(ticket))
        .extracting(m -> m.text().value().strip())
        .containsExactly("Hi there", "Hello!");
  }

  @Test
  void what_an_outbound_ticket_begins_with_is_the_agents() {
    String ticket =
        desk()
            .opens(
                parsed(
                    "{\"id\":\"p\",\"live\":true,\"requester\":{\"key\":\"cara\"},\"messages\":["
                        + "{\"role\":\"agent\",\"author\":\"maya\",\"text\":\"We noticed"
                        + " something.\"}]}"));

    assertThat(messages(ticket).get(0).author().role()).isEqualTo(Role.AGENT);
  }

  @Test
  void pitfall_40_a_webhooks_broken_json_still_names_its_ticket() {
    String broken = "{\"ticket_id\": 42, \"comment\": \"He said \"no\"\n\"}";
    Secret secret = new Secret("sandbox-freshdesk-webhook-secret");

    assertThat(helpdesk.hints(FreshdeskBench.call(broken, secret)))
        .containsExactly(WebhookHint.of(id("42")));
  }

  @Test
  void what_a_customer_answered_to_the_survey_is_carried() {
    String ticket =
        desk()
            .opens(
                parsed(
                    "{\"id\":\"s\",\"live\":true,\"csat\":{\"score\":\"bad\"},\"messages\":["
                        + "{\"role\":\"customer\",\"text\":\"Hi\"}]}"));

    assertThat(helpdesk.read(id(ticket)).csat()).isEqualTo(Csat.BAD);
  }

  @Test
  void pitfall_37_nobody_is_mailed_a_note() {
    String ticket = answered();
    helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket)));

    assertThat(desk().control().read("/freshdesk/notes").toString()).doesNotContain("@example");
  }

  @Test
  void pitfall_39_addresses_of_attachments_are_not_taken_along() {
    assertThat(Conversation.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .noneMatch(name -> name.contains("attach"));
  }

  @Test
  void names_and_tags_are_carried() {
    String ticket =
        desk()
            .opens(
                parsed(
                    "{\"id\":\"n\",\"live\":true,\"brand\":\"Alder\",\"group\":\"Returns\","
                        + "\"tags\":[\"vip\"],\"messages\":["
                        + "{\"role\":\"customer\",\"text\":\"Hi\"}]}"));

    Ticket read = helpdesk.read(id(ticket));
    assertThat(List.of(read.brand(), read.group())).containsExactly("Alder", "Returns");
    assertThat(read.tags()).containsExactly("vip");
  }

  private FreshdeskBench desk() {
    return (FreshdeskBench) bench;
  }

  private void says(String ticket, String message) {
    desk().says(ticket, parsed(message));
  }

  private Message last(String ticket) {
    List<Message> messages = messages(ticket);
    return messages.get(messages.size() - 1);
  }

  private List<Message> messages(String ticket) {
    return helpdesk.read(id(ticket)).conversation().messages();
  }

  private static JsonObject parsed(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
