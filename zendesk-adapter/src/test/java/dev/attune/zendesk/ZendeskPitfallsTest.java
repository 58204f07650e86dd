package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.tck.Line;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Csat;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import dev.attune.ticket.Ticket;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What integrators trip over on Zendesk, by the numbers of our list of pitfalls. */
final class ZendeskPitfallsTest extends Contract {

  @Override
  protected ZendeskBench bench() throws Exception {
    return ZendeskBench.started();
  }

  @Test
  void pitfall_1_the_last_minute_is_asked_for_once_at_most_to_learn_the_time() {
    answered();

    assertThat(helpdesk.changes(start).changes()).isEmpty();
    assertThat(helpdesk.changes(start).caughtUp()).isTrue();
    assertThat(proxy.calls()).hasSize(1);
  }

  @Test
  void pitfall_5_the_invisible_limit_on_exports_is_kept_without_being_told() {
    bench.pass(Duration.ofHours(2));
    for (int i = 0; i < 10; i++) {
      helpdesk.changes(start);
    }

    assertThatThrownBy(() -> helpdesk.changes(start))
        .isInstanceOf(RateLimited.class)
        .hasMessageContaining("Zendesk exports of account acme is spent: 10 in 60 s");
    assertThat(proxy.calls()).hasSize(10);
  }

  @Test
  void comments_that_are_more_than_we_can_hold_are_asked_for_in_smaller_pages() {
    String ticket = answered();
    proxy.next(
        call -> call.contains("/comments"),
        new Fault.Answer(200, Map.of(), "x".repeat(16 * 1024 * 1024 + 1)));

    assertThat(helpdesk.read(id(ticket)).conversation().messages()).hasSize(2);
    assertThat(proxy.calls().stream().filter(call -> call.contains("/comments")))
        .satisfiesExactly(
            first -> assertThat(first).contains("page%5Bsize%5D=100"),
            second -> assertThat(second).contains("page%5Bsize%5D=20"));
  }

  @Test
  void a_new_tickets_requester_is_a_customer_without_asking() {
    bench.opens(Line.customer("Where is my parcel?"));
    bench.catchUp();

    assertThat(changes(start))
        .singleElement()
        .satisfies(c -> assertThat(c.customerAt()).isNotNull());
    assertThat(credits).doesNotContainKey("users");
  }

  @Test
  void pitfall_6_a_scrubbed_ticket_is_gone() {
    String ticket = answered();
    desk().changes(ticket, parsed("{\"deleted\":true,\"scrubbed\":true}"));

    assertThatThrownBy(() -> helpdesk.read(id(ticket)))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.reason()).isEqualTo(Refused.Reason.GONE));
  }

  @Test
  void pitfall_8_what_is_flagged_as_automatically_generated_was_typed_by_nobody() {
    String ticket = bench.opens(Line.customer("Hello?"));
    says(ticket, "{\"role\":\"agent\",\"author\":\"maya\",\"auto\":true,\"text\":\"I am away.\"}");

    assertThat(last(ticket).author().role()).isEqualTo(Role.AGENT);
    assertThat(last(ticket).automatic()).isTrue();
  }

  @Test
  void pitfall_9_what_was_written_in_an_agents_name_by_another_is_nobodys_own_work() {
    String ticket = bench.opens(Line.customer("Hello?"));
    says(ticket, "{\"role\":\"agent\",\"author\":\"maya\",\"by\":\"tomasz\",\"text\":\"Hi.\"}");

    assertThat(last(ticket).automatic()).isTrue();
  }

  @Test
  void pitfall_10_the_first_message_of_a_proactive_ticket_is_the_agents() {
    String ticket =
        desk()
            .opens(
                parsed(
                    "{\"id\":\"p\",\"live\":true,\"requester\":{\"key\":\"cara\"},\"messages\":["
                        + "{\"role\":\"agent\",\"author\":\"maya\",\"text\":\"We noticed"
                        + " something.\"}]}"));

    assertThat(last(ticket).author().role()).isEqualTo(Role.AGENT);
  }

  @Test
  void pitfall_11_the_wrapper_around_a_body_is_no_text() {
    assertThat(last(answered()).text().value().strip()).isEqualTo("It arrives on Monday.");
  }

  @Test
  void pitfall_12_a_redaction_is_told_as_an_edit() {
    String ticket = answered();
    bench.catchUp();
    var reached = follow(start).next();
    ZendeskNotesTest.redact(helpdesk, id(ticket));
    bench.catchUp();

    assertThat(changes(reached)).anyMatch(change -> change.edited() && change.worthReading());
  }

  @Test
  void pitfall_15_a_messaging_tickets_transcript_was_typed_by_nobody() {
    String ticket =
        desk()
            .opens(
                parsed(
                    "{\"id\":\"m\",\"live\":true,\"messaging\":true,\"channel\":\"messaging\","
                        + "\"messages\":[{\"role\":\"customer\",\"text\":\"Hi\"},{\"role\":\"agent\",\"author\":\"maya\",\"text\":\"(10:01)"
                        + " Ann: Hi\"}]}"));

    Ticket read = helpdesk.read(id(ticket));
    assertThat(read.conversation().channel()).isEqualTo(Channel.CHAT);
    assertThat(read.conversation().messages()).allMatch(Message::automatic);
  }

  @Test
  void pitfall_15_a_voice_comment_was_typed_by_nobody() {
    String ticket = bench.opens(Line.customer("Hello?"));
    says(
        ticket, "{\"role\":\"agent\",\"author\":\"maya\",\"channel\":\"voice\",\"text\":\"Call\"}");

    assertThat(last(ticket).automatic()).isTrue();
  }

  @Test
  void pitfall_16_tickets_of_ai_agents_alone_are_told_only_when_asked_for() {
    String ticket =
        desk()
            .opens(
                parsed(
                    "{\"id\":\"a\",\"live\":true,\"support\":\"ai_agent\",\"messages\":["
                        + "{\"role\":\"customer\",\"text\":\"Hi\"},"
                        + "{\"role\":\"bot\",\"text\":\"Hello!\"}]}"));
    bench.catchUp();

    assertThat(changes(start)).isEmpty();
    helpdesk =
        bench
            .provider()
            .open(
                bench.settings(
                    proxy.address(), 1, java.util.Map.of("ai-agents", "true"), (c, n) -> {}));
    assertThat(worthReading(start)).containsExactly(ticket);
  }

  @Test
  void pitfall_17_addresses_and_places_of_people_are_not_taken_along() {
    assertThat(helpdesk.read(id(answered())).toString())
        .doesNotContain("192.0.2.")
        .doesNotContain("Leeds");
  }

  @Test
  void pitfall_24_the_limit_on_updates_of_one_ticket_is_kept() {
    String ticket = answered();
    for (int i = 0; i < 30; i++) {
      bench.pass(Duration.ofSeconds(3));
      helpdesk.write(note(ticket, "Note " + i), helpdesk.look(id(ticket)));
    }
    var look = helpdesk.look(id(ticket));

    assertThatThrownBy(() -> helpdesk.write(note(ticket, "One more"), look))
        .isInstanceOf(RateLimited.class)
        .hasMessageContaining("30 in 600 s");
  }

  @Test
  void names_tags_and_an_older_surveys_answer_are_carried() {
    String ticket =
        desk()
            .opens(
                parsed(
                    "{\"id\":\"n\",\"live\":true,\"brand\":\"Alder\",\"group\":\"Returns\","
                        + "\"tags\":[\"vip\"],\"csat\":{\"score\":\"bad\"},\"messages\":["
                        + "{\"role\":\"customer\",\"text\":\"Hi\"}]}"));

    Ticket read = helpdesk.read(id(ticket));
    assertThat(List.of(read.brand(), read.group())).containsExactly("Alder", "Returns");
    assertThat(read.tags()).containsExactly("vip");
    assertThat(read.csat()).isEqualTo(Csat.BAD);
  }

  @Test
  void the_name_that_customers_see_instead_of_an_agents_own_is_carried() {
    desk()
        .control()
        .call(
            "POST",
            "/zendesk/people",
            parsed("{\"key\":\"maya\",\"role\":\"agent\",\"alias\":\"Sunny\"}"));

    assertThat(last(answered()).author().alias()).isEqualTo("Sunny");
  }

  private ZendeskBench desk() {
    return (ZendeskBench) bench;
  }

  private void says(String ticket, String message) {
    desk().says(ticket, parsed(message));
  }

  private Message last(String ticket) {
    List<Message> messages = helpdesk.read(id(ticket)).conversation().messages();
    return messages.get(messages.size() - 1);
  }

  private static JsonObject parsed(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
