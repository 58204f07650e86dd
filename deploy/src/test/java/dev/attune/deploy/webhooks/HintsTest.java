package dev.attune.deploy.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Totals.Tickets;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.WebhookCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HintsTest {

  private final Bench bench = new Bench();

  @Test
  void a_hint_makes_its_tickets_due_when_what_was_said_can_have_closed() {
    bench.begun();
    hint("1,2");
    assertThat(tickets())
        .isEqualTo(new Tickets(2, 2, 0, bench.clock.instant().plus(Bench.SETTLE.other())));
  }

  @Test
  void a_reply_that_settles_after_its_hint_costs_one_reading() {
    bench.begun().desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    hint("1");
    assertThat(bench.review()).isFalse();
    bench.clock.move(Bench.SETTLE.other());
    assertThat(bench.review()).isTrue();
    assertThat(bench.rows()).hasSize(1);
    assertThat(bench.desk.calls("read")).isEqualTo(1);
  }

  @Test
  void a_hint_while_a_reply_is_open_has_it_read_at_once() {
    bench.begun().desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    hint("1");
    bench.clock.move(Duration.ofSeconds(20));
    bench.desk.customer("1", "Thank you.");
    hint("1");
    assertThat(bench.review()).isTrue();
    assertThat(bench.rows()).hasSize(1);
  }

  @Test
  void the_same_hint_twice_is_read_once() {
    bench.begun().desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    bench.clock.move(Duration.ofMinutes(3));
    hint("1");
    hint("1");
    while (bench.review()) {
      // ticket by ticket
    }
    assertThat(bench.desk.calls("read")).isEqualTo(1);
    assertThat(bench.rows()).hasSize(1);
  }

  @Test
  void a_hint_before_its_reply_has_settled_waits_for_it() {
    bench.begun().desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    hint("1");
    bench.review();
    assertThat(tickets().oldestDue()).isEqualTo(bench.clock.instant().plus(Bench.SETTLE.other()));
  }

  @Test
  void a_customers_word_where_no_reply_is_open_is_not_read() {
    bench.begun().desk.customer("1", "Where is it?");
    hint("customer of 1");
    assertThat(tickets().due()).isZero();
  }

  @Test
  void a_call_that_is_not_proven_to_be_the_vendors_changes_nothing() {
    bench.begun();
    assertThatThrownBy(
            () ->
                new Hints(bench.ledger, bench.clock, () -> Bench.SETTLE)
                    .take(bench.account(), forged()))
        .isInstanceOf(Unauthorized.class);
    assertThat(tickets().seen()).isZero();
  }

  @Test
  void a_hint_before_the_first_pull_is_left_to_the_feed() {
    hint("1");
    assertThat(tickets().seen()).isZero();
  }

  private void hint(String tickets) {
    new Hints(bench.ledger, bench.clock, () -> Bench.SETTLE)
        .take(
            bench.account(),
            new WebhookCall(
                Map.of("x-secret", List.of("open sesame")),
                tickets.getBytes(StandardCharsets.UTF_8)));
  }

  private static WebhookCall forged() {
    return new WebhookCall(Map.of(), "1".getBytes(StandardCharsets.UTF_8));
  }

  private Tickets tickets() {
    return bench.ledger.ask(books -> books.totals().tickets("desk"));
  }
}
