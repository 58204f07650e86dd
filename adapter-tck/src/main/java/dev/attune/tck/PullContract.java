package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.TicketChange;
import dev.attune.helpdesk.TicketPage;
import dev.attune.tck.Line.Voice;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed: every public answer is told at least once, cheaply, and nothing else is made of it. */
public abstract class PullContract extends Contract {

  private static final int MANY = 20;

  @Test
  void an_agents_public_answer_is_told() {
    String ticket = answered();
    bench.catchUp();

    assertThat(worthReading(start)).containsExactly(ticket);
  }

  @Test
  void an_answer_between_two_polls_is_told_by_the_second() {
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    bench.catchUp();
    Checkpoint reached = follow(start).next();
    bench.says(ticket, Line.agent("It arrives on Monday."));
    bench.catchUp();

    assertThat(worthReading(reached)).containsExactly(ticket);
  }

  @Test
  void answers_in_every_second_are_told_however_often_the_feed_is_asked_pitfall_1() {
    List<String> tickets = new ArrayList<>();
    List<String> told = new ArrayList<>();
    Checkpoint reached = start;
    for (int second = 0; second < 90; second++) {
      tickets.add(answered());
      bench.pass(Duration.ofSeconds(1));
      if (second % 7 == 0) {
        TicketPage page = helpdesk.changes(reached);
        page.changes().stream().filter(TicketChange::worthReading).forEach(c -> add(told, c));
        reached = page.next();
        bench.pass(Duration.ofSeconds(6));
      }
    }
    bench.catchUp();
    told.addAll(worthReading(reached));

    assertThat(told).containsAll(tickets);
  }

  private static void add(List<String> told, TicketChange change) {
    told.add(change.ticket().number());
  }

  @Test
  void a_quiet_helpdesk_tells_nothing_again_pitfall_3() {
    answered();
    bench.catchUp();
    Checkpoint reached = follow(start).next();
    bench.pass(Duration.ofMinutes(3));
    reached = follow(reached).next();
    bench.pass(Duration.ofMinutes(3));

    assertThat(changes(reached)).isEmpty();
  }

  @Test
  void a_page_that_was_not_kept_is_told_again() {
    String ticket = answered();
    bench.catchUp();
    follow(start);

    assertThat(worthReading(start)).containsExactly(ticket);
  }

  @Test
  void a_restarted_adapter_goes_on_from_its_checkpoint() {
    answered();
    bench.catchUp();
    Checkpoint reached = follow(start).next();
    String later = answered();
    bench.catchUp();
    helpdesk.close();
    helpdesk = opened(1.0);

    assertThat(worthReading(reached)).contains(later);
  }

  @Test
  void what_was_answered_before_the_start_is_not_worth_reading() {
    String old = answered();
    bench.pass(Duration.ofMinutes(10));
    start = helpdesk.startingAt(bench.clock().instant());
    bench.says(old, Line.customer("Thank you."));
    bench.catchUp();

    assertThat(worthReading(start)).isEmpty();
  }

  @Test
  void a_customers_word_alone_is_not_worth_reading() {
    bench.opens(Line.customer("Where is my parcel?"));
    bench.catchUp();

    assertThat(changes(start)).allSatisfy(c -> assertThat(c.answeredAt()).isNull());
  }

  @Test
  void an_internal_note_alone_is_not_worth_reading() {
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    bench.says(ticket, Line.by(Voice.NOTE, "Carrier says Monday."));
    bench.catchUp();

    assertThat(worthReading(start)).isEmpty();
  }

  @Test
  void our_own_note_comes_back_once_and_leads_to_nothing_pitfall_2() {
    String ticket = answered();
    bench.catchUp();
    Checkpoint reached = follow(start).next();
    bench.pass(Duration.ofMinutes(2));
    helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket)));
    bench.catchUp();

    assertThat(changes(reached)).extracting(c -> c.ticket().number()).contains(ticket);
    assertThat(worthReading(reached)).isEmpty();
  }

  @Test
  void an_agents_note_that_speaks_to_us_is_told_where_the_feed_shows_notes_and_ours_never_is() {
    String ticket = answered();
    bench.catchUp();
    Checkpoint reached = follow(start).next();
    helpdesk.write(note(ticket, "Well done."), helpdesk.look(id(ticket)));
    bench.catchUp();
    assertThat(changes(reached)).allSatisfy(c -> assertThat(c.notedAt()).isNull());

    reached = follow(reached).next();
    bench.pass(Duration.ofSeconds(2));
    bench.says(ticket, Line.by(Voice.NOTE, "#dispute I had rung them before."));
    bench.catchUp();

    assertThat(changes(reached).stream().anyMatch(c -> c.notedAt() != null))
        .isEqualTo(bench.abilities().contains(Bench.Ability.TELLS_OF_NOTES));
    assertThat(worthReading(reached)).isEmpty();
  }

  @Test
  void a_large_backlog_is_told_whole() {
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      tickets.add(answered());
    }
    bench.catchUp();

    assertThat(worthReading(start)).containsExactlyInAnyOrderElementsOf(tickets);
  }

  @Test
  void tickets_that_move_while_they_are_paged_are_not_skipped_pitfall_28() {
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      tickets.add(answered());
    }
    bench.catchUp();
    TicketPage first = helpdesk.changes(start);
    tickets.subList(0, 60).forEach(ticket -> bench.says(ticket, Line.customer("Thanks!")));
    bench.catchUp();
    List<String> told = new ArrayList<>(worthReading(first.next()));
    first.changes().stream().filter(TicketChange::worthReading).forEach(c -> add(told, c));

    assertThat(told).containsAll(tickets);
  }

  @Test
  void reading_the_newly_answered_is_frugal() {
    bench.pass(Duration.ofMinutes(1));
    start = helpdesk.startingAt(bench.clock().instant());
    for (int i = 0; i < MANY; i++) {
      answered();
    }
    bench.catchUp();
    List<String> told = worthReading(start);
    told.forEach(ticket -> helpdesk.read(id(ticket)));

    assertThat(told).hasSize(MANY);
    assertThat(credits.getOrDefault("read", 0) / (double) MANY)
        .as("read credits per ticket, of %s", credits)
        .isLessThanOrEqualTo(bench.creditsPerTicket());
    assertThat(proxy.calls().size() / (double) MANY)
        .as("all calls per ticket, of %s", credits)
        .isLessThanOrEqualTo(bench.creditsPerTicket() + 0.5);
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, 60})
  void a_clock_that_is_wrong_by_an_hour_loses_nothing_pitfall_44(int minutes) {
    helpdesk = openedWithClock(Clock.offset(bench.clock(), Duration.ofMinutes(minutes)));
    String ticket = answered();
    helpdesk.changes(start);
    bench.catchUp();

    assertThat(worthReading(start)).containsExactly(ticket);
  }

  @Test
  void a_checkpoint_of_another_vendor_is_refused() {
    assertThatThrownBy(() -> helpdesk.changes(new Checkpoint("no such thing")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("Nothing was read")
        .hasMessageContaining("attune.account.NAME.since");
  }
}
