package dev.attune.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.ticket.Channel;
import dev.attune.ticket.Role;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosingTest {

  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  @Test
  void a_message_within_the_settle_time_joins_the_reply() {
    assertThat(mail().at(60).agent("a", "r").at(180).agent("a", "r").pickedLive())
        .isEqualTo("[1, 2] m1→m2");
  }

  @Test
  void a_message_after_the_settle_time_starts_a_new_reply() {
    assertThat(mail().at(60).agent("a", "r").at(181).agent("a", "r").pickedLive())
        .isEqualTo("[1] [2]");
  }

  @Test
  void in_a_finished_conversation_time_plays_no_part() {
    assertThat(mail().at(60).agent("a", "r").at(9999).agent("a", "r").picked())
        .isEqualTo("[1, 2] m1→m2");
  }

  @Test
  void a_chat_settles_later() {
    Talk chat = Talk.on(Channel.CHAT).at(0).customer("q");
    assertThat(chat.at(60).agent("a", "r").at(660).agent("a", "r").pickedLive())
        .isEqualTo("[1, 2] m1→m2");
  }

  @Test
  void a_colleague_between_does_not_stretch_the_settle_time() {
    assertThat(
            mail()
                .at(60)
                .agent("a", "r")
                .at(120)
                .agent("b", "r")
                .at(200)
                .agent("a", "r")
                .pickedLive())
        .isEqualTo("[1] [2] [3]");
  }

  @Test
  void messages_without_a_time_are_one_reply() {
    assertThat(Talk.mail().customer("q").agent("a", "r").agent("a", "r").pickedLive())
        .isEqualTo("[1, 2] m1→m2");
  }

  @Test
  void a_clock_that_runs_backwards_closes_nothing() {
    assertThat(mail().at(600).agent("a", "r").at(60).agent("a", "r").pickedLive())
        .isEqualTo("[1, 2] m1→m2");
  }

  @Test
  void an_unanswered_reply_closes_when_it_has_settled() {
    assertThat(closes(mail().at(60).agent("a", "r"))).contains(START.plusSeconds(180));
  }

  @Test
  void an_answer_closes_a_reply_at_once() {
    assertThat(closes(mail().at(60).agent("a", "r").at(90).customer("thanks")))
        .contains(START.plusSeconds(90));
  }

  @Test
  void a_late_answer_does_not_keep_a_reply_open() {
    assertThat(closes(mail().at(60).agent("a", "r").at(999).customer("thanks")))
        .contains(START.plusSeconds(180));
  }

  @Test
  void an_out_of_office_note_closes_nothing() {
    assertThat(closes(mail().at(60).agent("a", "r").at(61).automatic(Role.CUSTOMER, "away")))
        .contains(START.plusSeconds(180));
  }

  @Test
  void a_reply_of_unknown_time_counts_as_closed() {
    assertThat(closes(Talk.mail().customer("q").agent("a", "r"))).isEmpty();
  }

  private static Talk mail() {
    return Talk.mail().at(0).customer("q");
  }

  private static Optional<Instant> closes(Talk talk) {
    Picked picked = Replies.pick(talk.conversation(), Talk.SETTLE);
    return Replies.closesAt(picked.replies().get(0), Talk.SETTLE);
  }
}
