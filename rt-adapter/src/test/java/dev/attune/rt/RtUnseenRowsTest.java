package dev.attune.rt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.TicketPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A busy RT of which the bot may see little: nothing is missed, and not much is asked. */
final class RtUnseenRowsTest {

  private static final int MANY = 6_250;

  private final BusyRt desk = new BusyRt();
  private final Helpdesk helpdesk = desk.opened();

  RtUnseenRowsTest() throws IOException {}

  @AfterEach
  void close() {
    helpdesk.close();
    desk.close();
  }

  @Test
  void a_message_between_many_that_may_not_be_seen_is_told() {
    Checkpoint end = readToTheEnd();
    desk.unseen(150);
    long told = desk.seen();
    desk.unseen(150);

    assertThat(tickets(end)).containsExactly(told);
  }

  @Test
  void a_message_behind_more_than_a_turn_finds_is_told_after_some_turns() {
    Checkpoint end = readToTheEnd();
    desk.unseen(MANY);
    long first = desk.seen();
    desk.unseen(MANY);
    long second = desk.seen();
    desk.unseen(MANY);

    TicketPage turn = helpdesk.changes(end);
    assertThat(turn.caughtUp()).isFalse();
    assertThat(turn.next()).isNotEqualTo(end);
    assertThat(tickets(end)).containsExactly(first, second);
  }

  @Test
  void what_comes_while_it_is_searched_is_told_too() {
    Checkpoint end = readToTheEnd();
    desk.unseen(MANY);
    long first = desk.seen();
    desk.unseen(MANY);
    Checkpoint midway = helpdesk.changes(helpdesk.changes(end).next()).next();
    desk.unseen(350);
    long second = desk.seen();

    assertThat(tickets(midway)).containsExactly(first, second);
  }

  @Test
  void many_that_may_not_be_seen_and_nothing_else_are_the_end() {
    Checkpoint end = readToTheEnd();
    desk.unseen(MANY);

    assertThat(tickets(end)).isEmpty();
  }

  @Test
  void the_last_message_read_may_be_hidden_since() {
    Checkpoint end = readToTheEnd();
    desk.hideTheLast();
    desk.unseen(150);
    desk.forgetCalls();
    assertThat(tickets(end)).isEmpty();
    assertThat(desk.calls()).isLessThanOrEqualTo(13);

    long told = desk.seen();
    desk.unseen(150);
    assertThat(tickets(end)).containsExactly(told);
  }

  @Test
  void where_all_that_was_read_is_hidden_the_whole_list_is_not_searched_at_each_turn() {
    Checkpoint end = readToTheEnd();
    desk.hideAll();
    desk.unseen(150);
    RtSearch nearlyOver = new RtSearch(true, 1_995, BusyRt.NOW);
    end = RtCheckpoint.of(end).searching(nearlyOver).toCheckpoint();
    end = follow(end, new ArrayList<>());

    desk.forgetCalls();
    end = follow(end, new ArrayList<>());
    assertThat(desk.calls()).isLessThanOrEqualTo(12);
    long told = desk.seen();
    desk.unseen(150);
    assertThat(tickets(end)).containsExactly(told);
  }

  @Test
  void what_comes_far_from_the_newest_end_meanwhile_is_told_when_it_is_searched_again() {
    Checkpoint end = RtCheckpoint.of(readToTheEnd()).again(2).toCheckpoint();
    desk.hideAll();
    desk.unseen(1_100);
    long told = desk.seen();
    desk.unseen(1_100);

    List<Long> tickets = new ArrayList<>();
    for (int turn = 0; turn < 2; turn++) {
      end = follow(end, tickets);
    }
    assertThat(tickets).isEmpty();
    follow(end, tickets);
    assertThat(tickets).containsExactly(told);
  }

  @Test
  void a_desk_of_which_nothing_may_be_seen_costs_few_calls() {
    desk.unseen(MANY);
    desk.forgetCalls();
    assertThat(tickets(helpdesk.startingAt(BusyRt.NOW))).isEmpty();
    assertThat(desk.calls()).isLessThanOrEqualTo(12);
  }

  @Test
  void the_first_message_ever_seen_is_told_though_many_are_not() {
    desk.unseen(MANY);
    long told = desk.seen();
    desk.unseen(150);

    assertThat(tickets(helpdesk.startingAt(BusyRt.NOW.minusSeconds(3600)))).containsExactly(told);
  }

  @Test
  void nothing_new_is_seen_with_two_calls() {
    Checkpoint end = readToTheEnd();
    desk.unseen(50);
    desk.forgetCalls();
    assertThat(helpdesk.changes(end).caughtUp()).isTrue();
    assertThat(desk.calls()).isEqualTo(2);
  }

  @Test
  void a_message_that_comes_between_two_questions_is_told_with_few_calls() {
    Checkpoint end = readToTheEnd();
    desk.forgetCalls();
    desk.comesBehind(1);

    assertThat(tickets(end)).containsExactly(23L);
    assertThat(desk.calls()).isLessThanOrEqualTo(6);
  }

  private Checkpoint readToTheEnd() {
    desk.unseen(20);
    desk.seen();
    desk.seen();
    return follow(helpdesk.startingAt(BusyRt.NOW.minusSeconds(3600)), new ArrayList<>());
  }

  private List<Long> tickets(Checkpoint since) {
    List<Long> tickets = new ArrayList<>();
    follow(since, tickets);
    return tickets;
  }

  private Checkpoint follow(Checkpoint since, List<Long> tickets) {
    TicketPage page = helpdesk.changes(since);
    for (int turn = 0; turn < 1_000; turn++) {
      page.changes().forEach(change -> tickets.add(Long.parseLong(change.ticket().number())));
      if (page.caughtUp()) {
        return page.next();
      }
      page = helpdesk.changes(page.next());
    }
    throw new AssertionError("the feed never ends: " + page.next());
  }
}
