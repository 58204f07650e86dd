package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.tck.Line;
import dev.attune.ticket.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good answers that lack what they are asked for: none of it is taken for nothing. */
final class ZendeskAnswersTest extends Contract {

  @Override
  protected ZendeskBench bench() throws Exception {
    return ZendeskBench.started();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"error\":\"Sorry\"}",
        "{\"comments\":[],\"users\":[],\"meta\":{\"has_more\":false}}",
        "{\"comments\":[],\"users\":[],\"meta\":{\"has_more\":true}}",
      })
  void a_ticket_whose_comments_are_missing_is_neither_read_nor_looked_at(String answer) {
    String ticket = answered();
    says("/comments.json", answer);
    assertThatThrownBy(() -> helpdesk.read(id(ticket))).isInstanceOf(Unreadable.class);

    says("/comments.json", answer);
    assertThatThrownBy(() -> helpdesk.look(id(ticket))).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_page_that_does_not_say_whether_there_are_more_is_not_the_last_one() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i <= 50; i++) {
      lines.add(Line.customer("question " + i));
      lines.add(Line.agent("answer " + i));
    }
    String ticket = bench.opens(lines);
    proxy.next(
        call -> call.contains("/comments.json"),
        new Fault.Edited(body -> body.replace("\"meta\"", "\"no_meta\"")));

    assertThatThrownBy(() -> helpdesk.look(id(ticket))).isInstanceOf(Unreadable.class);
    List<Message> messages = helpdesk.look(id(ticket)).ticket().conversation().messages();
    assertThat(messages).hasSize(102);
  }

  @Test
  void tickets_that_are_missing_are_not_gone() {
    String ticket = answered();
    says("/tickets/show_many", "{}");

    assertThatThrownBy(() -> helpdesk.read(id(ticket))).isInstanceOf(Unreadable.class);
  }

  @Test
  void users_that_are_missing_are_not_taken_for_customers() {
    answered();
    bench.catchUp();
    says("/users/show_many", "{}");

    assertThatThrownBy(() -> changes(start)).isInstanceOf(Unreadable.class);
  }

  @Test
  void events_that_are_missing_are_not_the_end_of_the_feed() {
    answered();
    bench.catchUp();
    says("/incremental/ticket_events", "{}");

    assertThatThrownBy(() -> helpdesk.changes(start)).isInstanceOf(Unreadable.class);
  }

  @Test
  void an_export_without_tickets_does_not_end_the_daily_comparison() {
    bench.pass(Duration.ofMinutes(5));
    var sweeping =
        new dev.attune.helpdesk.Checkpoint("zendesk-1 events=1 swept=1 since=1 all=true");
    says("/incremental/tickets/cursor", "{}");

    assertThatThrownBy(() -> helpdesk.changes(sweeping)).isInstanceOf(Unreadable.class);
  }

  private void says(String path, String body) {
    proxy.next(call -> call.contains(path), new Fault.Edited(any -> body));
  }
}
