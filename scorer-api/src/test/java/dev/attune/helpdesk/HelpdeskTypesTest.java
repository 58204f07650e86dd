package dev.attune.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.Diagnosis.Result;
import dev.attune.helpdesk.Diagnosis.Step;
import dev.attune.ticket.TicketId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpdeskTypesTest {

  private static final TicketId TICKET = new TicketId("shop", "1");
  private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

  @Test
  void a_change_with_an_answer_is_worth_reading() {
    assertThat(new TicketChange(TICKET, AT, null, false).worthReading()).isTrue();
  }

  @Test
  void an_edit_is_worth_reading() {
    assertThat(new TicketChange(TICKET, null, null, true).worthReading()).isTrue();
  }

  @Test
  void the_echo_of_our_own_note_is_not() {
    assertThat(new TicketChange(TICKET, null, null, false).worthReading()).isFalse();
    assertThat(new TicketChange(TICKET, null, AT, false).worthReading()).isFalse();
  }

  @Test
  void a_helpdesk_is_ready_when_nothing_failed() {
    assertThat(diagnosis(Result.OK, Result.NOT_PROVEN).ready()).isTrue();
    assertThat(diagnosis(Result.OK, Result.FAILED).ready()).isFalse();
  }

  @Test
  void a_secret_is_never_printed() {
    Settings settings = settings(0.3);
    assertThat(new Secret("hunter2")).hasToString("(hidden)");
    assertThat(settings.toString()).doesNotContain("hunter2").contains("(hidden)");
    assertThat(settings.token().reveal()).isEqualTo("hunter2");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void a_budget_out_of_range_is_refused(double budget) {
    assertThatThrownBy(() -> settings(budget))
        .hasMessage("the budget of account shop must be above 0 and at most 1");
  }

  @Test
  void a_webhook_call_keeps_its_own_bytes() {
    byte[] body = {1, 2};
    WebhookCall call = new WebhookCall(Map.of("x-a", List.of("one", "two")), body);
    body[0] = 9;
    call.body()[1] = 9;
    assertThat(call.body()).containsExactly(1, 2);
    assertThat(call.header("x-a")).contains("one");
    assertThat(call.header("x-b")).isEmpty();
    assertThat(call).hasToString("webhook call of 2 bytes");
  }

  private static Diagnosis diagnosis(Result... results) {
    return new Diagnosis(
        List.of(results).stream().map(result -> new Step("address", result, "", "")).toList());
  }

  private static Settings settings(double budget) {
    return new Settings(
        "shop",
        URI.create("https://shop.example.com"),
        "bot",
        new Secret("hunter2"),
        null,
        budget,
        Map.of(),
        Clock.systemUTC(),
        CallMeter.NONE);
  }
}
