package dev.attune.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.TicketPage;
import dev.attune.tck.Bench;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.tck.Line;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RT's pages, which show neither all that was kept nor where the end is. */
final class RtPagesTest extends Contract {

  private static final String NOTHING = "{\"items\":[]}";

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }

  @Test
  void a_message_that_turns_up_late_with_a_lower_number_is_told_all_the_same() {
    String late = answered();
    String early = answered();
    proxy.next(new Fault.Edited(page -> without(late, page)));
    TicketPage page = helpdesk.changes(start);
    Checkpoint end = follow(page.next()).next();

    assertThat(page.changes()).extracting(c -> c.ticket().number()).containsExactly(early);
    assertThat(worthReading(end)).containsExactly(late);
  }

  @Test
  void an_empty_page_is_no_end_as_long_as_something_newer_is_seen() {
    String first = answered();
    for (int i = 0; i < 50; i++) {
      answered();
    }
    proxy.next(call -> call.contains("/transactions?"), new Fault.Edited(page -> NOTHING));

    TicketPage page = helpdesk.changes(start);
    assertThat(page.caughtUp()).isFalse();
    assertThat(page.changes()).extracting(c -> c.ticket().number()).contains(first);
  }

  @Test
  void an_empty_page_is_the_end_where_nothing_newer_is_seen() {
    answered();
    Checkpoint reached = follow(start).next();
    int before = proxy.calls().size();

    assertThat(changes(reached)).isEmpty();
    assertThat(proxy.calls().size() - before).isLessThanOrEqualTo(3);
  }

  @Test
  void a_page_of_history_that_lacks_everything_is_not_the_last_one() {
    String ticket = longer();
    proxy.next(call -> call.contains("/history?"), new Fault.Edited(page -> NOTHING));

    assertThat(last(ticket)).isEqualTo("answer 50");
  }

  @Test
  void a_stamp_that_a_proxy_has_weakened_is_the_same_stamp() {
    String ticket = longer();
    Look look = helpdesk.look(id(ticket));
    proxy.next(RtPagesTest::onTicket, new Fault.Header("etag", stamp -> "W/" + stamp));
    assertThat(last(ticket)).isEqualTo("answer 50");

    proxy.next(RtPagesTest::onTicket, new Fault.Header("etag", stamp -> "W/" + stamp));
    assertThat(helpdesk.look(id(ticket)).stamp()).isEqualTo(look.stamp()).matches("[0-9]+");
  }

  @Test
  void a_ticket_whose_stamp_is_lost_is_not_taken_for_read() {
    String ticket = longer();
    proxy.next(RtPagesTest::onTicket, new Fault.Header("etag", stamp -> ""));

    assertThatThrownBy(() -> helpdesk.look(id(ticket)))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("no ETag with a transaction's number");
  }

  @Test
  void a_history_that_never_comes_to_its_newest_transaction_is_not_taken_for_read() {
    String ticket = answered();
    proxy.next(RtPagesTest::onTicket, new Fault.Header("etag", stamp -> "\"999999999\""));

    try (Helpdesk unlimited = openedAt(9_999)) {
      assertThatThrownBy(() -> unlimited.read(id(ticket)))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("(999999999) in 300 pages");
    }
  }

  private Helpdesk openedAt(int callsPerMinute) {
    Settings slow = bench.settings(proxy.address(), 1, options(), CallMeter.NONE);
    Map<String, String> options = new HashMap<>(slow.options());
    options.put("calls-per-minute", Integer.toString(callsPerMinute));
    return bench
        .provider()
        .open(
            new Settings(
                slow.account(),
                slow.url(),
                slow.user(),
                slow.token(),
                slow.webhookSecret(),
                slow.budget(),
                options,
                slow.clock(),
                slow.meter()));
  }

  private static boolean onTicket(String call) {
    return call.matches("GET .*/ticket/[0-9]+");
  }

  /** A ticket whose history fills more than a page. */
  private String longer() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i <= 50; i++) {
      lines.add(Line.customer("question " + i));
      lines.add(Line.agent("answer " + i));
    }
    return bench.opens(lines);
  }

  private String last(String ticket) {
    List<Message> messages = helpdesk.read(id(ticket)).conversation().messages();
    return messages.get(messages.size() - 1).text().value().strip();
  }

  @Test
  void a_transaction_that_makes_no_sense_is_read_as_a_ticket_and_stops_no_other() {
    String odd = answered();
    String other = answered();
    proxy.next(
        new Fault.Edited(
            page -> page.replaceFirst("\"Creator\"\\s*:\\s*\\{", "\"Creator\":7,\"x\":{")));

    assertThat(worthReading(start)).contains(odd, other);
  }

  @Test
  void a_transaction_without_a_time_that_makes_sense_does_not_have_all_behind_it_read_again() {
    answered();
    answered();
    proxy.next(
        call -> call.contains("/transactions?"),
        new Fault.Edited(
            page ->
                page.replaceAll(
                        "\"Created\"\\s*:\\s*\"[^\"]*\"", "\"Created\":\"2020-01-01T00:00:00Z\"")
                    .replaceFirst("\"Created\"\\s*:\\s*\"[^\"]*\"", "\"Created\":7")));

    RtCheckpoint reached = RtCheckpoint.of(helpdesk.changes(start).next());
    assertThat(reached.settled()).isPositive().isEqualTo(reached.reached());
  }

  @Test
  void a_transaction_that_makes_no_sense_keeps_its_time() {
    answered();
    proxy.next(
        call -> call.contains("/transactions?"),
        new Fault.Edited(
            page -> page.replaceAll("\"Creator\"\\s*:\\s*\\{", "\"Creator\":7,\"x\":{")));

    TicketPage page = helpdesk.changes(start);
    assertThat(RtCheckpoint.of(page.next()).settled()).isZero();
    assertThat(page.changes()).allMatch(change -> change.edited() && change.customerAt() == null);
  }

  /** A page of transactions as it was before those on a ticket were seen. */
  private static String without(String ticket, String page) {
    return page.replace("\"ObjectId\" : \"" + ticket + "\"", "\"NoObject\" : \"\"");
  }
}
