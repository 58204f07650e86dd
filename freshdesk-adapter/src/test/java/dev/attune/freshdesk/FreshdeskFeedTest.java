package dev.attune.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.TicketChange;
import dev.attune.helpdesk.TicketPage;
import dev.attune.tck.Contract;
import dev.attune.tck.Fault;
import dev.attune.tck.Line;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list's rarer habits. */
final class FreshdeskFeedTest extends Contract {

  @Override
  protected FreshdeskBench bench() throws Exception {
    return FreshdeskBench.started();
  }

  @Test
  void a_second_with_more_rows_than_a_page_is_walked_twice_so_that_what_moved_is_met_pitfall_28() {
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      tickets.add(answered());
    }
    bench.catchUp();
    bench.catchUp();
    TicketPage first = helpdesk.changes(start);
    List<String> told = new ArrayList<>(numbers(first.changes()));
    tickets.subList(0, 40).forEach(one -> bench.says(one, Line.customer("Thanks!")));
    bench.catchUp();
    told.addAll(numbers(follow(first.next()).changes()));

    assertThat(told).containsAll(tickets);
  }

  @Test
  void no_page_beyond_the_three_hundredth_is_asked_for_pitfall_28() {
    String second = start.value().replaceAll(".*since=(\\d+).*", "$1");
    bench.catchUp();
    Checkpoint wall =
        new Checkpoint(
            "freshdesk-1 since=" + second + " base=" + second + " page=300 again=true seen=");
    proxy.next(
        new Fault.Answer(
            200,
            Map.of("link", "<https://x>; rel=\"next\""),
            "[{\"id\":1,\"updated_at\":\"1970-01-01T00:00:00Z\"}]"));
    TicketPage page = helpdesk.changes(wall);

    assertThat(page.next().value())
        .contains("since=" + (Long.parseLong(second) + 1))
        .contains("page=1 ");
  }

  @Test
  void times_may_have_an_offset_pitfall_35() {
    bench.catchUp();
    proxy.next(
        new Fault.Answer(
            200,
            Map.of(),
            "[{\"id\":7,\"updated_at\":\"2026-03-02T14:41:00+05:30\",\"stats\":"
                + "{\"agent_responded_at\":\"2026-03-02T14:41:00+05:30\"}}]"));

    assertThat(helpdesk.changes(start).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.answeredAt()).isEqualTo("2026-03-02T09:11:00Z"));
  }

  @Test
  void a_row_that_makes_no_sense_is_read_as_a_ticket_and_stops_no_other() {
    bench.catchUp();
    String now = bench.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    proxy.next(
        new Fault.Answer(
            200,
            Map.of(),
            "[{\"id\":7,\"updated_at\":\"%s\",\"status\":{\"new\":true}},17,{\"id\":{}},"
                    .formatted(now)
                + "{\"id\":8,\"updated_at\":\"%s\",\"stats\":{\"agent_responded_at\":\"%s\"}}]"
                    .formatted(now, now)));

    assertThat(numbers(helpdesk.changes(start).changes())).containsExactly("7", "8");
  }

  @Test
  void a_checkpoint_stays_small_however_much_was_told() {
    for (int i = 0; i < 230; i++) {
      answered();
    }

    assertThat(follow(start).next().value()).hasSizeLessThan(4_000);
  }

  private static List<String> numbers(List<TicketChange> changes) {
    return changes.stream()
        .filter(TicketChange::worthReading)
        .map(change -> change.ticket().number())
        .toList();
  }
}
