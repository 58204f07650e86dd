package dev.attune.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.TicketChange;
import dev.attune.helpdesk.TicketPage;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The feed's rarer habits, said by the proxy in Zendesk's place. */
final class ZendeskFeedTest extends Contract {

  @Override
  protected ZendeskBench bench() throws Exception {
    return ZendeskBench.started();
  }

  @Test
  void a_second_with_more_events_than_a_page_is_stepped_over_and_swept_pitfall_3() {
    String ticket = answered();
    bench.catchUp();
    bench.pass(Duration.ofMinutes(1));
    answers(page(second(), 1000, false));
    TicketPage pinned = helpdesk.changes(start);

    assertThat(pinned.caughtUp()).isFalse();
    TicketPage swept = helpdesk.changes(pinned.next());
    assertThat(proxy.calls()).last().asString().contains("/incremental/tickets/cursor");
    assertThat(swept.changes()).extracting(c -> c.ticket().number()).contains(ticket);
    assertThat(swept.changes()).allMatch(TicketChange::worthReading);
  }

  @Test
  void a_slow_feed_is_asked_for_in_smaller_pieces_pitfall_43() {
    answered();
    bench.catchUp();
    proxy.next(Fault.Answer.of(504));
    assertThatThrownBy(() -> helpdesk.changes(start)).isInstanceOf(Unreachable.class);
    helpdesk.changes(start);

    assertThat(proxy.calls().get(0)).contains("per_page=1000");
    assertThat(proxy.calls().get(1)).contains("per_page=500");
  }

  @Test
  void the_end_is_end_of_stream_and_not_a_missing_next_page_pitfall_4() {
    answered();
    bench.catchUp();
    answers(
        "{\"ticket_events\":[],\"end_time\":null,\"next_page\":\"https://x\",\"count\":0,"
            + "\"end_of_stream\":true}");

    assertThat(helpdesk.changes(start).caughtUp()).isTrue();
  }

  @Test
  void once_a_day_the_export_is_compared_and_what_the_events_missed_is_told() {
    bench.catchUp();
    String early = answered();
    bench.catchUp();
    var reached = follow(start).next();
    bench.pass(Duration.ofHours(25));
    answered();
    String missed = answered();
    bench.catchUp();
    proxy.next(new Fault.Edited(body -> body.replace("\"ticket_id\":" + missed + ",", "")));
    TicketPage events = helpdesk.changes(reached);
    TicketPage sweep = helpdesk.changes(events.next());

    assertThat(events.changes()).extracting(c -> c.ticket().number()).doesNotContain(missed);
    assertThat(sweep.changes()).extracting(c -> c.ticket().number()).containsExactly(missed);
    assertThat(sweep.changes()).extracting(c -> c.ticket().number()).doesNotContain(early);
    assertThat(helpdesk.changes(sweep.next()).changes()).isEmpty();
  }

  @Test
  void a_cursor_that_does_not_move_is_named_and_not_followed_for_ever() {
    bench.pass(Duration.ofMinutes(5));
    var stuck =
        new dev.attune.helpdesk.Checkpoint(
            "zendesk-1 events=1 swept=1 since=1 all=true cursor=abc");
    answers("{\"tickets\":[],\"after_cursor\":\"abc\",\"end_of_stream\":false}");

    assertThatThrownBy(() -> helpdesk.changes(stuck))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("does not move on although it says there is more");
  }

  @Test
  void an_odd_event_does_not_stop_the_feed() {
    bench.pass(Duration.ofMinutes(5));
    answers(
        "{\"ticket_events\":[{\"id\":1},{\"id\":2,\"ticket_id\":7,\"timestamp\":"
            + second()
            + ",\"child_events\":[{\"id\":3,\"via\":\"Mail\",\"status\":null},{\"id\":4,"
            + "\"event_type\":\"Comment\",\"via\":{\"channel\":\"web\"},\"public\":true,"
            + "\"author_id\":424242,\"created_at\":\"yesterday\"}]}],\"end_of_stream\":true}");

    assertThat(worthReading(start)).containsExactly("7");
  }

  @Test
  void a_comment_of_which_it_is_not_said_that_it_is_internal_is_read() {
    String ticket = answered();
    bench.catchUp();
    proxy.next(
        new Fault.Edited(
            body -> body.replaceAll("\"public\"\\s*:\\s*(true|false),?", "").replace(",}", "}")));

    assertThat(worthReading(start)).containsExactly(ticket);
  }

  @Test
  void a_comment_whose_author_is_not_named_is_read() {
    String ticket = answered();
    bench.catchUp();
    proxy.next(new Fault.Edited(body -> body.replace("\"author_id\"", "\"no_author_id\"")));

    assertThat(worthReading(start)).containsExactly(ticket);
  }

  @Test
  void an_event_that_makes_no_sense_is_read_as_a_ticket_and_stops_no_other() {
    bench.pass(Duration.ofMinutes(5));
    answers(
        "{\"ticket_events\":[{\"id\":2,\"ticket_id\":7,\"timestamp\":"
            + second()
            + ",\"child_events\":{\"of\":\"another"
            + " shape\"}},null,{\"id\":3,\"ticket_id\":\"seven\"},"
            + "{\"id\":4,\"ticket_id\":8,\"timestamp\":"
            + second()
            + ",\"child_events\":[{\"id\":5,\"event_type\":\"Comment\",\"public\":true,"
            + "\"author_id\":424242}]}],\"end_of_stream\":true}");

    TicketPage page = helpdesk.changes(start);
    assertThat(page.changes()).allMatch(TicketChange::worthReading);
    assertThat(page.changes()).extracting(c -> c.ticket().number()).containsExactly("7", "8");
    assertThat(page.caughtUp()).isTrue();
    assertThat(page.passedOver()).isEqualTo(2);
  }

  @Test
  void a_feed_that_is_more_than_we_can_hold_is_asked_for_in_ever_smaller_pieces() {
    bench.pass(Duration.ofMinutes(5));
    for (int failures = 0; failures < 9; failures++) {
      answers("x".repeat(16 * 1024 * 1024 + 1));
      assertThatThrownBy(() -> helpdesk.changes(start)).isInstanceOf(Unreadable.class);
      bench.pass(Duration.ofMinutes(1));
    }
    helpdesk.changes(start);

    assertThat(proxy.calls()).last().asString().contains("per_page=10&");
  }

  private long second() {
    return Long.parseLong(start.value().replaceAll(".*events=(\\d+).*", "$1"));
  }

  private void answers(String body) {
    proxy.next(new Fault.Answer(200, Map.of("content-type", "application/json"), body));
  }

  private static String page(long second, int events, boolean end) {
    return IntStream.range(0, events)
        .mapToObj(i -> "{\"id\":" + (i + 1) + ",\"ticket_id\":1,\"timestamp\":" + second + "}")
        .collect(
            Collectors.joining(
                ",",
                "{\"ticket_events\":[",
                "],\"end_time\":" + second + ",\"end_of_stream\":" + end + "}"));
  }
}
