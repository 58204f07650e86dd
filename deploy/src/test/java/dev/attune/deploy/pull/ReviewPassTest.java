package dev.attune.deploy.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.FakeHelpdesk;
import dev.attune.deploy.ledger.Seen;
import dev.attune.deploy.ledger.TicketRead;
import dev.attune.deploy.ledger.Totals;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.MergedInto;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Status;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewPassTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void begin() {
    bench.begun();
    bench.desk.customer("1", "Where is it?");
  }

  @Test
  void an_open_reply_is_not_judged() {
    bench.desk.agent("1", "cold answer");
    bench.work();
    assertThat(bench.rows()).isEmpty();
  }

  @Test
  void a_reply_is_judged_once_it_has_settled() {
    MessageId reply = bench.desk.agent("1", "cold answer");
    bench.work();
    bench.clock.move(Bench.SETTLE.other());
    bench.work();
    assertThat(bench.outcomes()).containsOnlyKeys(reply.value());
    assertThat(bench.outcomes().get(reply.value())).isInstanceOf(Reviewed.class);
  }

  @Test
  void a_reply_on_chat_stays_open_for_longer() {
    bench.desk.ticket("1").channel(Channel.CHAT);
    bench.desk.agent("1", "cold answer");
    bench.work();
    bench.clock.move(Bench.SETTLE.other());
    bench.work();
    assertThat(bench.rows()).isEmpty();
    bench.clock.move(Bench.SETTLE.chat().minus(Bench.SETTLE.other()));
    bench.work();
    assertThat(bench.rows()).hasSize(1);
  }

  @Test
  void the_customers_answer_closes_a_reply_at_once() {
    bench.desk.agent("1", "cold answer");
    bench.clock.move(Duration.ofSeconds(1));
    bench.desk.customer("1", "And now?");
    bench.work();
    assertThat(bench.rows()).hasSize(1);
  }

  @Test
  void every_message_of_agents_and_bots_is_entered_exactly_once() {
    MessageId early = bench.desk.agent("2", "cold greeting");
    MessageId first = bench.desk.agent("1", "cold one");
    MessageId second = bench.desk.agent("1", "cold two");
    bench.clock.move(Duration.ofMinutes(5));
    MessageId odd = bench.desk.agent("1", "odd one");
    bench.settleAndWork();
    Map<String, ReviewRow.Outcome> outcomes = bench.outcomes();
    assertThat(outcomes).hasSize(4);
    assertThat(outcomes.get(early.value()))
        .isEqualTo(new NotScored(UnscoredReason.NOTHING_TO_ANSWER));
    assertThat(outcomes.get(first.value())).isEqualTo(new MergedInto(second));
    assertThat(outcomes.get(second.value())).isInstanceOf(Reviewed.class);
    assertThat(outcomes.get(odd.value())).isEqualTo(new NotScored(UnscoredReason.UNSURE));
  }

  @Test
  void what_was_said_before_the_account_began_is_not_touched() {
    Bench late = new Bench();
    late.desk.customer("1", "Where is it?");
    late.desk.agent("1", "cold old answer");
    late.clock.move(Duration.ofDays(1));
    late.begun().desk.customer("1", "Still nothing.");
    MessageId fresh = late.desk.agent("1", "cold fresh answer");
    late.settleAndWork();
    assertThat(late.outcomes()).containsOnlyKeys(fresh.value());
  }

  @Test
  void an_edited_reply_is_judged_again_and_never_noted_again() {
    MessageId reply = bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    assertThat(gap(reply)).isEqualTo(3);
    bench.desk.edit("1", reply, "warm answer");
    bench.settleAndWork();
    assertThat(gap(reply)).isZero();
    bench.desk.edit("1", reply, "cold answer after all");
    bench.settleAndWork();
    assertThat(gap(reply)).isEqualTo(3);
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
  }

  @Test
  void a_redacted_reply_has_its_quotes_forgotten() {
    MessageId reply = bench.desk.agent("1", "warm personal-data");
    bench.settleAndWork();
    assertThat(everythingKept()).contains("warm");
    bench.desk.ticket("1").remove(reply);
    bench.desk.tell("1", null, false, true);
    bench.settleAndWork();
    assertThat(everythingKept()).doesNotContain("warm").contains("\"score\"");
  }

  @Test
  void texts_are_not_kept() {
    bench.desk.agent("1", "warm words and many more that no one quotes");
    bench.settleAndWork();
    assertThat(everythingKept()).doesNotContain("many more");
  }

  @Test
  void a_deleted_ticket_has_its_quotes_forgotten_and_its_plans_withdrawn() {
    bench.notes = NoteSwitch.DRY_RUN;
    bench.desk.agent("1", "warm answer");
    bench.settleAndWork();
    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 1L));
    bench.desk.failAlways("1", new Refused("deleted", Refused.Reason.GONE));
    bench.desk.tell("1", null, false, true);
    bench.settleAndWork();
    bench.clock.move(Duration.ofMinutes(3));
    bench.work();
    assertThat(bench.noteStates()).isEmpty();
    assertThat(everythingKept()).doesNotContain("warm");
  }

  @Test
  void a_spam_ticket_is_gone_too() {
    bench.desk.ticket("1").status(Status.GONE);
    bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    assertThat(bench.rows()).isEmpty();
    assertThat(tickets().due()).isZero();
  }

  @Test
  void what_is_told_while_a_ticket_is_read_makes_it_due_again() {
    bench.desk.agent("1", "cold answer");
    bench.pull();
    bench.clock.move(Bench.SETTLE.other());
    var claimed =
        bench.ledger.ask(
            books ->
                books
                    .tickets()
                    .claim("desk", bench.clock.instant(), bench.clock.instant().plusSeconds(60))
                    .orElseThrow());
    bench.ledger.keep(
        books -> books.tickets().remember(FakeHelpdesk.id("1"), bench.clock.instant()));
    bench.ledger.keep(
        books ->
            books
                .tickets()
                .done(claimed, new TicketRead(null, Seen.NONE, Seen.NONE), bench.clock.instant()));
    assertThat(tickets().due()).isEqualTo(1);
  }

  @Test
  void a_ticket_that_another_took_up_while_it_could_not_be_read_is_left_to_the_other() {
    bench.desk.agent("1", "cold answer");
    bench.pull();
    bench.clock.move(Bench.SETTLE.other());
    bench.desk.failAlways("1", new Unreadable("no sense in it", null));
    bench.desk.during("read", this::anotherTakesUp);
    assertThat(bench.review()).isTrue();
    bench.desk.heal("1");
    assertThat(bench.review()).isFalse();
    assertThat(tickets().due()).isEqualTo(1);
  }

  private void anotherTakesUp() {
    bench.clock.move(Duration.ofMinutes(3));
    var now = bench.clock.instant();
    bench.ledger.<Boolean>ask(
        books -> books.tickets().claim("desk", now, now.plusSeconds(60)).isPresent());
  }

  @Test
  void the_shift_is_added_when_the_customer_has_answered() {
    MessageId reply = bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    assertThat(shift(reply)).isFalse();
    bench.desk.customer("1", "Thanks");
    bench.desk.agent("1", "warm farewell");
    bench.settleAndWork();
    assertThat(shift(reply)).isTrue();
  }

  private int gap(MessageId message) {
    return bench.reviewed(message).assessment().gap().headline();
  }

  private boolean shift(MessageId message) {
    return bench.reviewed(message).assessment().shift() != null;
  }

  private String everythingKept() {
    return bench.rows().stream().map(dev.attune.export.ReviewJson::write).toList().toString();
  }

  private Totals.Tickets tickets() {
    return bench.ledger.ask(books -> books.totals().tickets("desk"));
  }
}
