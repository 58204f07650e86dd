package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.ticket.Csat;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers to surveys of the newer kind, which a ticket's row doesn't show. */
final class ZendeskSurveysTest extends Contract {

  @Override
  protected ZendeskBench bench() throws Exception {
    return ZendeskBench.started();
  }

  @Test
  void what_a_customer_answered_to_a_newer_survey_is_carried() {
    String good = rated("good");
    String neutral = rated("neutral");
    String unrated = answered();

    assertThat(List.of(csat(good), csat(neutral))).containsExactly(Csat.GOOD, Csat.NEUTRAL);
    assertThat(helpdesk.read(id(unrated)).csat()).isNull();
  }

  @Test
  void surveys_are_asked_for_a_quarter_of_an_hour_apart() {
    String ticket = answered();
    helpdesk.read(id(ticket));
    helpdesk.read(id(ticket));
    assertThat(credits.get("surveys")).isEqualTo(1);
    bench.pass(Duration.ofMinutes(16));
    helpdesk.read(id(ticket));

    assertThat(credits.get("surveys")).isEqualTo(2);
  }

  @Test
  void a_plan_without_surveys_costs_no_ticket() {
    String ticket = answered();
    helpdesk.look(id(ticket)); // so that the row is known and the survey is asked for first
    bench.pass(Duration.ofSeconds(5));
    helpdesk.look(id(ticket));
    proxy.next("GET", Fault.Answer.of(403));

    assertThat(helpdesk.read(id(ticket)).conversation().messages()).hasSize(2);
    assertThat(credits.get("surveys")).isEqualTo(1);
  }

  private String rated(String score) {
    return ((ZendeskBench) bench)
        .opens(
            parsed(
                "{\"id\":\"s-"
                    + score
                    + "\",\"live\":true,\"csat\":{\"score\":\""
                    + score
                    + "\"},\"messages\":[{\"role\":\"customer\",\"text\":\"Hi\"}]}"));
  }

  /** As of an account whose ticket rows know nothing of surveys. */
  private Csat csat(String ticket) {
    proxy.next(
        "GET",
        new Fault.Edited(
            text -> text.replaceAll("\"score\"\\s*:\\s*\"[a-z]+\"", "\"score\":\"unoffered\"")));
    return java.util.Objects.requireNonNull(helpdesk.read(id(ticket)).csat());
  }

  private static JsonObject parsed(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
