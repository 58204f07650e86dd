package dev.attune.deploy.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Crash;
import dev.attune.deploy.bench.FakeHelpdesk;
import dev.attune.deploy.ledger.Checkpoints.Standing;
import dev.attune.deploy.ledger.Totals.Tickets;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PullPassTest {

  private final Bench bench = new Bench();

  @Test
  void a_fresh_account_starts_now() {
    bench.pull();
    assertThat(standing().startsAt()).isEqualTo(bench.clock.instant());
  }

  @Test
  void a_public_answer_makes_its_ticket_due_when_it_will_have_closed() {
    bench.begun().desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    bench.pull();
    assertThat(tickets().oldestDue()).isEqualTo(bench.clock.instant().plus(Bench.SETTLE.other()));
  }

  @Test
  void a_customer_who_answers_on_the_same_page_makes_it_due_at_once() {
    bench.begun().desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    bench.desk.customer("1", "And now?");
    bench.pull();
    assertThat(tickets().oldestDue()).isEqualTo(bench.clock.instant());
    assertThat(tickets().seen()).isEqualTo(1);
  }

  @Test
  void a_customer_who_answers_on_a_later_page_makes_it_due_at_once() {
    bench.begun().desk.agent("1", "cold answer");
    bench.pull();
    bench.desk.customer("1", "And now?");
    bench.pull();
    assertThat(tickets().oldestDue()).isEqualTo(bench.clock.instant());
  }

  @Test
  void a_customer_alone_makes_no_ticket_due_but_known() {
    bench.begun().desk.customer("1", "Where is it?");
    bench.pull();
    assertThat(tickets()).isEqualTo(new Tickets(1, 0, 0, null));
  }

  @Test
  void entries_of_the_feed_that_name_no_ticket_are_counted() {
    bench.begun();
    bench.desk.passOver(2);
    bench.pull();
    bench.pull();
    assertThat(bench.ledger.<Long>ask(books -> books.totals().passedOver("desk"))).isEqualTo(4);
  }

  @Test
  void pages_are_read_one_by_one_until_caught_up() {
    bench.begun();
    for (int ticket = 0; ticket < 5; ticket++) {
      bench.desk.customer("t" + ticket, "Hello?");
    }
    assertThat(bench.pull()).isTrue();
    assertThat(standing().caughtUp()).isFalse();
    assertThat(bench.pull()).isFalse();
    assertThat(standing().caughtUp()).isTrue();
    assertThat(tickets().seen()).isEqualTo(5);
  }

  @Test
  void a_page_is_kept_with_its_checkpoint_or_not_at_all() {
    bench.begun().desk.agent("1", "cold answer");
    Standing before = standing();
    // instants: the call, its answer, then the commits of trouble, standing and page
    bench.fuse.light(4);
    assertThatThrownBy(bench::pull).isInstanceOf(Crash.class);
    bench.fuse.light(Integer.MAX_VALUE);
    while (!bench.fuse.blown() && standing().equals(before) && tickets().seen() == 0) {
      bench.pull();
    }
    assertThat(standing().checkpoint().equals(before.checkpoint()))
        .isEqualTo(tickets().seen() == 0);
  }

  @Test
  void a_rate_limit_is_waited_for_as_long_as_the_vendor_says() {
    bench.begun();
    bench.desk.failBefore(
        "changes", new RateLimited("too many", bench.clock.instant().plusSeconds(90)));
    bench.pull();
    bench.clock.move(Duration.ofSeconds(89));
    bench.pull();
    assertThat(bench.desk.calls("changes")).isEqualTo(1);
    bench.clock.move(Duration.ofSeconds(2));
    bench.pull();
    assertThat(bench.desk.calls("changes")).isEqualTo(2);
  }

  @Test
  void an_unreachable_helpdesk_is_asked_ever_less_often() {
    bench.begun();
    for (int failure = 0; failure < 12; failure++) {
      bench.desk.failBefore("changes", new Unreachable("no answer", false, null));
    }
    for (int second = 0; second < 600; second++) {
      bench.pull();
      bench.clock.move(Duration.ofSeconds(1));
    }
    assertThat(bench.desk.calls("changes")).isBetween(7L, 10L);
  }

  @Test
  void a_trouble_is_over_with_the_next_page() {
    bench.begun();
    bench.desk.failBefore("changes", new Unreachable("no answer", false, null));
    bench.pull();
    assertThat(trouble()).isTrue();
    bench.clock.move(Duration.ofMinutes(1));
    bench.pull();
    assertThat(trouble()).isFalse();
  }

  @Test
  void the_echo_of_our_own_note_makes_nothing_due() {
    bench.begun().desk.customer("1", "Where is it?");
    bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    bench.desk.forgetCalls();
    bench.settleAndWork();
    assertThat(bench.desk.calls("read")).isZero();
    assertThat(bench.desk.calls("look")).isZero();
  }

  @Test
  void an_answer_from_before_the_start_makes_nothing_due() {
    bench.begun();
    bench.desk.tell("7", bench.clock.instant().minus(Duration.ofDays(1)), false, false);
    bench.pull();
    assertThat(tickets()).isEqualTo(new Tickets(1, 0, 0, null));
    assertThat(FakeHelpdesk.id("7").account()).isEqualTo("desk");
  }

  private Standing standing() {
    return bench.ledger.ask(books -> books.checkpoints().of("desk").orElseThrow());
  }

  private Tickets tickets() {
    return bench.ledger.ask(books -> books.totals().tickets("desk"));
  }

  private boolean trouble() {
    return bench.ledger.ask(books -> books.troubles().of("desk", Work.PULL).isPresent());
  }

  @Test
  void a_fault_of_the_adapters_is_shown_as_trouble_without_its_message() {
    bench.begun();
    bench.desk.failBefore("changes", new IllegalStateException("quoting a ticket"));
    bench.pull();
    assertThat(bench.ledger.ask(books -> books.troubles().of("desk")).toString())
        .contains("a fault of Attune's own: java.lang.IllegalStateException at dev.attune.")
        .doesNotContain("quoting");
    bench.clock.move(Duration.ofMinutes(1));
    bench.pull();
    assertThat(trouble()).isFalse();
  }
}
