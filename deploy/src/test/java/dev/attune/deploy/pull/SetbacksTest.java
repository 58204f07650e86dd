package dev.attune.deploy.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Totals;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.ticket.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetbacksTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void begin() {
    bench.begun();
    bench.desk.customer("1", "Where is it?");
  }

  @Test
  void a_ticket_that_was_set_aside_is_read_again_on_command() {
    bench.begun().desk.failAlways("1", new Unreadable("makes no sense", null));
    bench.desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    for (int minute = 0; minute < 60; minute++) {
      bench.work();
      bench.clock.move(Duration.ofMinutes(1));
    }
    assertThat(tickets().setAside()).isEqualTo(1);
    bench.desk.heal("1");
    assertThat(
            bench.ledger.<Integer>ask(
                books -> books.setAsides().retryAll("desk", bench.clock.instant())))
        .isEqualTo(1);
    bench.work();
    assertThat(tickets().setAside()).isZero();
    assertThat(bench.rows()).hasSize(1);
    assertThat(
            bench.ledger.<Boolean>ask(
                books ->
                    books
                        .setAsides()
                        .retry(new dev.attune.ticket.TicketId("desk", "1"), bench.clock.instant())))
        .isFalse();
  }

  @Test
  void a_poison_ticket_is_set_aside_and_never_blocks_the_others() {
    bench.desk.customer("2", "Hello?");
    bench.desk.failAlways("2", new Unreadable("no sense in it", null));
    bench.desk.agent("2", "cold two");
    MessageId other = bench.desk.agent("1", "cold one");
    bench.settleAndWork();
    assertThat(bench.outcomes()).containsOnlyKeys(other.value());
    hours(2);
    assertThat(tickets()).isEqualTo(new Totals.Tickets(2, 0, 1, null));
    assertThat(bench.desk.calls("read")).isEqualTo(1 + 6);
  }

  @Test
  void a_ticket_that_is_gone_or_refused_after_a_failure_is_no_trouble_any_more() {
    for (Refused.Reason reason : List.of(Refused.Reason.GONE, Refused.Reason.FORBIDDEN)) {
      String ticket = "t" + reason;
      bench.desk.customer(ticket, "Hello?");
      bench.desk.agent(ticket, "cold");
      bench.desk.failAlways(ticket, new Unreachable("down", false, null));
      bench.settleAndWork();
      assertThat(troubles()).isEqualTo(1);
      bench.desk.failAlways(ticket, new Refused("not here", reason));
      hours(1);
      assertThat(troubles()).isZero();
    }
  }

  /** As a wrong path, a suspended account or a block on the way does. */
  @ParameterizedTest
  @EnumSource(
      value = Refused.Reason.class,
      names = {"GONE", "FORBIDDEN"})
  void what_is_denied_with_the_whole_account_is_read_once_the_account_is_back(
      Refused.Reason reason) {
    bench.desk.agent("1", "cold one");
    bench.work();
    bench.clock.move(Bench.SETTLE.other());
    bench.desk.failAlways("1", new Refused("not here", reason));
    bench.review();
    feedFails(20);
    hours(1);
    assertThat(tickets().due()).isEqualTo(1);
    assertThat(tickets().setAside()).isZero();
    bench.desk.heal("1");
    hours(1);
    assertThat(bench.rows()).hasSize(1);
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
    assertThat(troubles()).isZero();
  }

  @Test
  void while_the_whole_account_is_denied_its_tickets_are_hardly_asked_for() {
    for (int number = 1; number <= 40; number++) {
      String ticket = String.valueOf(number);
      bench.desk.customer(ticket, "Hello?");
      bench.desk.agent(ticket, "cold");
      bench.desk.failAlways(ticket, new Refused("not here", Refused.Reason.GONE));
    }
    bench.work();
    feedFails(50);
    hours(4);
    assertThat(bench.desk.calls("read")).isLessThan(4 * 60 + 40);
    assertThat(tickets().due()).isEqualTo(40);
  }

  private void feedFails(int times) {
    for (int time = 0; time < times; time++) {
      bench.desk.failBefore("changes", new Unauthorized("suspended"));
    }
  }

  private int troubles() {
    return bench.ledger.ask(books -> books.troubles().of("desk")).size();
  }

  @Test
  void a_ticket_that_our_own_fault_hits_is_set_aside_without_quoting_it() {
    bench.desk.agent("1", "poison secret");
    bench.settleAndWork();
    hours(2);
    assertThat(tickets().setAside()).isEqualTo(1);
    assertThat(bench.ledger.ask(books -> books.setAsides().of("desk")).toString())
        .contains("IllegalStateException")
        .doesNotContain("secret");
  }

  @Test
  void a_ticket_that_ends_every_server_is_set_aside_unread_until_it_is_asked_for() {
    bench.desk.agent("1", "cold one");
    bench.work();
    bench.clock.move(Bench.SETTLE.chat());
    bench.desk.forgetCalls();
    for (int death = 0; death < 8; death++) {
      dieWithTheTicket();
    }
    bench.work();
    assertThat(tickets().setAside()).isEqualTo(1);
    assertThat(bench.desk.calls("read")).isZero();
    assertThat(bench.ledger.ask(books -> books.setAsides().of("desk")).toString())
        .contains("the server ended 8 times while it was at this ticket")
        .contains("./attune retry");
    bench.ledger.keep(books -> books.setAsides().retryAll("desk", bench.clock.instant()));
    bench.work();
    assertThat(bench.rows()).hasSize(1);
  }

  private void dieWithTheTicket() {
    Instant now = bench.clock.instant();
    bench.ledger.keep(
        books -> {
          books.nodes().beat(now);
          assertThat(books.tickets().claim("desk", now, now.plusSeconds(120))).isPresent();
        });
    new Ledger(bench.database, "other")
        .ask(books -> books.nodes().takeOver(now.plusSeconds(1), now));
  }

  @Test
  void something_new_on_a_ticket_set_aside_brings_it_back() {
    bench.desk.failAlways("1", new Unreadable("no sense in it", null));
    bench.desk.agent("1", "cold one");
    bench.settleAndWork();
    hours(2);
    bench.desk.heal("1");
    bench.desk.agent("1", "cold again");
    bench.settleAndWork();
    assertThat(tickets().setAside()).isZero();
    assertThat(bench.rows()).hasSize(2);
  }

  @Test
  void while_the_helpdesk_is_down_no_ticket_is_set_aside() {
    bench.desk.customer("2", "Hello?");
    bench.desk.failAlways("1", new Unreachable("down", false, null));
    bench.desk.failAlways("2", new Unreachable("down", false, null));
    bench.desk.agent("1", "cold one");
    bench.desk.agent("2", "cold two");
    bench.settleAndWork();
    hours(5);
    assertThat(tickets().setAside()).isZero();
    bench.desk.heal("1");
    bench.desk.heal("2");
    hours(1);
    assertThat(bench.rows()).hasSize(2);
  }

  private void hours(int hours) {
    for (int minute = 0; minute < hours * 60; minute++) {
      bench.clock.move(Duration.ofMinutes(1));
      bench.work();
    }
  }

  private Totals.Tickets tickets() {
    return bench.ledger.ask(books -> books.totals().tickets("desk"));
  }
}
