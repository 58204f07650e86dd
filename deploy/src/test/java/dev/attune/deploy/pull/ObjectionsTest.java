package dev.attune.deploy.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Audit;
import dev.attune.ticket.MessageId;
import dev.attune.verdict.Dispute;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents who dispute by an internal note on the ticket. */
class ObjectionsTest {

  private final Bench bench = new Bench().begun();
  private MessageId reply = new MessageId("none");

  @BeforeEach
  void judged() {
    bench.desk.customer("1", "Where is it?");
    reply = bench.desk.agent("1", "a1", "cold answer");
    bench.settleAndWork();
  }

  private @Nullable Dispute dispute(MessageId of) {
    return bench.ledger.ask(books -> books.qa().opinions().voices("desk", of)).dispute();
  }

  private Dispute opened() {
    return Objects.requireNonNull(dispute(reply));
  }

  @Test
  void a_note_disputes_the_review_of_its_authors_reply() {
    bench.desk.internal("1", "a1", " #Dispute: I had rung them before.");
    bench.work();

    assertThat(opened().state()).isEqualTo(Dispute.State.OPEN);
    assertThat(opened().reason()).isEqualTo("I had rung them before.");
    assertThat(opened().by()).isEqualTo("a1");
  }

  @Test
  void a_note_without_a_reason_says_so() {
    bench.desk.internal("1", "a1", "#dispute");
    bench.work();
    assertThat(opened().reason()).isEqualTo("No reason given.");
  }

  @Test
  void a_note_counts_once_however_often_the_ticket_is_read() {
    bench.desk.internal("1", "a1", "#dispute I had rung them before.");
    bench.work();
    bench.ledger.keep(
        books ->
            books
                .qa()
                .opinions()
                .answer(
                    "desk",
                    reply,
                    Dispute.State.REJECTED,
                    new Dispute.Answer("qa", Instant.EPOCH, "It stands.")));
    bench.desk.tell("1", null, false, true);
    bench.work();
    assertThat(opened().state()).isEqualTo(Dispute.State.REJECTED);
  }

  @Test
  void a_further_note_opens_a_further_dispute_once_the_first_is_answered() {
    a_note_counts_once_however_often_the_ticket_is_read();
    bench.desk.internal("1", "a1", "#dispute Please look at the call log.");
    bench.work();
    assertThat(opened().state()).isEqualTo(Dispute.State.OPEN);
  }

  @Test
  void a_colleagues_reply_can_not_be_disputed() {
    bench.desk.internal("1", "a2", "#dispute They were kind.");
    bench.work();
    assertThat(dispute(reply)).isNull();
  }

  @Test
  void words_in_public_or_by_a_customer_dispute_nothing() {
    bench.desk.agent("1", "a1", "#dispute cold answer");
    bench.desk.customer("1", "#dispute this bill");
    bench.settleAndWork();
    assertThat(dispute(reply)).isNull();
  }

  @Test
  void a_note_that_only_speaks_of_disputes_is_none() {
    bench.desk.internal("1", "a1", "The customer wants to #dispute the bill.");
    bench.desk.internal("1", "a1", "#disputed already");
    bench.work();
    assertThat(dispute(reply)).isNull();
  }

  @Test
  void it_is_the_newest_reply_before_the_note_that_is_meant() {
    bench.desk.customer("1", "And now?");
    MessageId second = bench.desk.agent("1", "a1", "cold again");
    bench.settleAndWork();
    bench.desk.internal("1", "a1", "#dispute I had rung them before.");
    bench.work();

    assertThat(dispute(second)).isNotNull();
    assertThat(dispute(reply)).isNull();
  }

  @Test
  void a_note_written_before_its_reply_is_judged_waits_for_the_review() {
    bench.desk.customer("2", "Where is it?");
    MessageId early = bench.desk.agent("2", "a1", "cold answer");
    bench.desk.internal("2", "a1", "#dispute I had rung them before.");
    bench.work();
    assertThat(dispute(early)).isNull();
    bench.settleAndWork();
    assertThat(dispute(early)).isNotNull();
  }

  @Test
  void a_note_on_a_ticket_without_any_review_is_not_read_for() {
    bench.desk.customer("3", "Where is it?");
    bench.work();
    bench.desk.forgetCalls();
    bench.desk.internal("3", "a1", "#dispute what?");
    bench.work();
    assertThat(bench.desk.calls("read")).isZero();
  }

  @Test
  void a_dispute_and_its_answer_bring_no_note_to_the_ticket() {
    int before = bench.desk.ticket("1").internal().size();
    a_note_counts_once_however_often_the_ticket_is_read();
    bench.settleAndWork();
    assertThat(bench.desk.ticket("1").internal()).hasSize(before + 1);
  }

  @Test
  void the_audit_log_names_the_note_and_not_its_words() {
    bench.desk.internal("1", "a1", "#dispute I had rung them before.");
    bench.work();
    Audit.Line line =
        bench
            .ledger
            .<List<Audit.Line>>ask(books -> books.qa().audit().before(Long.MAX_VALUE, 1))
            .get(0);
    assertThat(line.who()).isEqualTo("agent a1");
    assertThat(line.deed()).isEqualTo("disputed by a note");
    assertThat(line.thing()).startsWith("desk/1 note ").doesNotContain("rung");
  }

  @Test
  void a_note_on_a_reply_that_is_not_judged_yet_disputes_no_older_one_meanwhile() {
    bench.desk.customer("1", "And now?");
    MessageId second = bench.desk.agent("1", "a1", "cold again");
    bench.desk.internal("1", "a1", "#dispute I had rung them before.");
    bench.work();
    assertThat(dispute(reply)).isNull();
    assertThat(dispute(second)).isNull();

    bench.settleAndWork();

    assertThat(dispute(second)).isNotNull();
    assertThat(dispute(reply)).isNull();
  }
}
