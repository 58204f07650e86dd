package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.TicketChange;
import dev.attune.helpdesk.TicketPage;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How few calls it takes to read what the feed has told. */
final class ZendeskRowsTest extends Contract {

  @Override
  protected ZendeskBench bench() throws Exception {
    return ZendeskBench.started();
  }

  @Test
  void what_the_events_tell_is_fetched_together() {
    for (int ticket = 0; ticket < 5; ticket++) {
      answered();
    }
    bench.catchUp();
    readAll(helpdesk.changes(start));

    assertThat(fetches()).hasSize(1);
  }

  /** A second of too many events made a backfill of a hundred thousand tickets cost twice. */
  @Test
  void what_only_the_export_tells_is_fetched_together_too() {
    for (int ticket = 0; ticket < 5; ticket++) {
      answered();
    }
    bench.catchUp();
    bench.pass(Duration.ofMinutes(1));
    answers(events(1000, event -> 1, false));
    TicketPage pinned = helpdesk.changes(start);
    TicketPage swept = helpdesk.changes(pinned.next());
    assertThat(swept.changes()).hasSize(5);
    readAll(swept);

    assertThat(fetches()).hasSize(1);
  }

  @Test
  void a_feed_that_is_far_ahead_of_the_reading_is_fetched_together_to_its_end() {
    bench.pass(Duration.ofMinutes(5));
    answers(events(8_000, event -> 1_000_000 + event, true));
    helpdesk.changes(start);
    for (int ticket = 0; ticket < 70; ticket++) {
      TicketId last = new TicketId("acme", String.valueOf(1_007_999 - ticket));
      assertThatThrownBy(() -> helpdesk.read(last)).isInstanceOf(Refused.class);
    }

    assertThat(fetches()).allSatisfy(fetch -> assertThat(ids(fetch)).hasSize(100));
  }

  private void readAll(TicketPage page) {
    page.changes().stream().map(TicketChange::ticket).forEach(helpdesk::read);
  }

  private List<String> fetches() {
    return proxy.calls().stream().filter(call -> call.contains("/tickets/show_many")).toList();
  }

  private static List<String> ids(String call) {
    return List.of(call.replaceAll(".*ids=", "").split(",|%2C", -1));
  }

  private void answers(String body) {
    proxy.next(new Fault.Answer(200, Map.of("content-type", "application/json"), body));
  }

  /** Answers of people whom nobody names, all in the second at which the feed begins. */
  private String events(int events, IntFunction<Integer> ticket, boolean end) {
    long second = Long.parseLong(start.value().replaceAll(".*events=(\\d+).*", "$1"));
    return IntStream.range(0, events)
        .mapToObj(
            event ->
                "{\"id\":"
                    + (event + 1)
                    + ",\"ticket_id\":"
                    + ticket.apply(event)
                    + ",\"timestamp\":"
                    + second
                    + ",\"child_events\":[{\"event_type\":\"Comment\",\"public\":true}]}")
        .collect(
            Collectors.joining(
                ",",
                "{\"ticket_events\":[",
                "],\"end_time\":" + second + ",\"end_of_stream\":" + end + "}"));
  }
}
