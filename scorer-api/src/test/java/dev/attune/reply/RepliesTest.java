package dev.attune.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.ticket.Channel;
import dev.attune.ticket.Role;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {

  @Test
  void every_public_answer_to_the_customer_is_a_reply() {
    assertThat(Talk.mail().customer("q").agent("a", "r").customer("q").agent("a", "r").picked())
        .isEqualTo("[1] [3]");
  }

  @Test
  void several_messages_of_one_agent_are_one_reply_named_by_the_last() {
    assertThat(Talk.mail().customer("q").agent("a", "one").agent("a", "two").picked())
        .isEqualTo("[1, 2] m1→m2");
  }

  @Test
  void a_customers_word_between_makes_two_replies() {
    assertThat(Talk.mail().customer("q").agent("a", "r").customer("?").agent("a", "r").picked())
        .isEqualTo("[1] [3]");
  }

  @Test
  void notes_and_system_messages_between_do_not_break_a_reply() {
    assertThat(
            Talk.mail()
                .customer("q")
                .agent("a", "r")
                .note("n")
                .system("s")
                .agent("a", "r")
                .picked())
        .isEqualTo("[1, 4] m1→m4");
  }

  @Test
  void a_bot_between_does_not_break_a_reply_and_has_its_own() {
    assertThat(Talk.mail().customer("q").agent("a", "r").bot("b").agent("a", "r").picked())
        .isEqualTo("[2] [1, 3] m1→m3");
  }

  @Test
  void an_automatic_message_between_does_not_break_a_reply() {
    assertThat(
            Talk.mail()
                .customer("q")
                .agent("a", "r")
                .automatic(Role.AGENT, "We received your mail.")
                .agent("a", "r")
                .picked())
        .isEqualTo("[1, 3] m1→m3, m2: automatic reply");
  }

  @Test
  void two_agents_have_two_replies() {
    assertThat(Talk.mail().customer("q").agent("a", "r").agent("b", "r").picked())
        .isEqualTo("[1] [2]");
  }

  @Test
  void a_colleague_between_does_not_break_a_reply() {
    assertThat(Talk.mail().customer("q").agent("a", "r").agent("b", "r").agent("a", "r").picked())
        .isEqualTo("[2] [1, 3] m1→m3");
  }

  @Test
  void messages_of_unknown_agents_are_one_reply() {
    assertThat(Talk.mail().customer("q").unknownAgent("r").unknownAgent("r").picked())
        .isEqualTo("[1, 2] m1→m2");
  }

  @Test
  void an_unknown_author_never_joins_two_known_ones() {
    assertThat(Talk.mail().customer("q").agent("a", "r").unknownAgent("r").agent("b", "r").picked())
        .isEqualTo("[1, 2] [3] m1→m2");
  }

  @Test
  void a_reply_of_known_and_unknown_authors_has_the_known_one() {
    Picked picked = Talk.mail().customer("q").agent("a", "r").unknownAgent("r").pick();
    assertThat(picked.replies().get(0).author().id()).isEqualTo("a");
  }

  @Test
  void an_agent_who_writes_first_has_nothing_to_answer() {
    assertThat(Talk.mail().agent("a", "hello").agent("a", "again").customer("q").picked())
        .isEqualTo("m0: nothing to answer, m1: nothing to answer");
  }

  @Test
  void an_out_of_office_note_is_nothing_to_answer() {
    assertThat(Talk.mail().automatic(Role.CUSTOMER, "I am away").agent("a", "r").picked())
        .isEqualTo("m1: nothing to answer");
  }

  @Test
  void an_out_of_office_note_does_not_break_a_reply() {
    assertThat(
            Talk.mail()
                .customer("q")
                .agent("a", "r")
                .automatic(Role.CUSTOMER, "I am away")
                .agent("a", "r")
                .picked())
        .isEqualTo("[1, 3] m1→m3");
  }

  @Test
  void an_automatic_acknowledgement_is_no_reply() {
    assertThat(Talk.mail().customer("q").automatic(Role.AGENT, "Received.").picked())
        .isEqualTo("m1: automatic reply");
  }

  @Test
  void a_bots_answer_is_a_reply() {
    Picked picked = Talk.mail().customer("q").bot("r").pick();
    assertThat(picked.replies().get(0).byBot()).isTrue();
  }

  @Test
  void notes_and_system_messages_are_not_mentioned_at_all() {
    assertThat(Talk.mail().customer("q").note("n").system("s").picked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "🙂👍", "...", "> quoted\n> alone", "Hi Anna,"})
  void a_message_without_words_of_its_own_has_no_text(String text) {
    assertThat(Talk.mail().customer("q").agent("a", text).picked()).isEqualTo("m1: no text");
  }

  @Test
  void an_emoji_between_does_not_break_a_reply() {
    assertThat(Talk.mail().customer("q").agent("a", "r").agent("a", "👍").agent("a", "r").picked())
        .isEqualTo("[1, 3] m1→m3, m2: no text");
  }

  @Test
  void what_was_asked_is_what_the_customer_said_since_the_last_answer() {
    Picked picked =
        Talk.mail()
            .customer("old")
            .agent("a", "r")
            .customer("new")
            .note("n")
            .automatic(Role.CUSTOMER, "I am away")
            .customer("newer")
            .agent("a", "r")
            .pick();
    assertThat(picked.replies().get(1).asked())
        .extracting(message -> message.text().value())
        .containsExactly("new", "newer");
  }

  @Test
  void a_second_agents_reply_answers_the_same_question() {
    Picked picked = Talk.mail().customer("q").agent("a", "r").agent("b", "r").pick();
    assertThat(picked.replies().get(1).asked()).hasSize(1);
  }

  @Test
  void an_empty_conversation_has_no_replies() {
    assertThat(Talk.mail().picked()).isEmpty();
  }

  @Property
  void every_public_answer_is_in_exactly_one_place(
      @ForAll @Size(max = 12) List<@IntRange(max = 8) Integer> steps) {
    Talk talk = Talk.on(Channel.CHAT);
    long answers = 0;
    for (int i = 0; i < steps.size(); i++) {
      talk.at(300L * i);
      answers += step(talk, steps.get(i));
    }
    for (Picked picked : List.of(talk.pick(), Replies.pick(talk.conversation(), Talk.SETTLE))) {
      List<Integer> places = new ArrayList<>();
      picked.leftOut().forEach(left -> places.add(left.index()));
      picked.replies().forEach(reply -> places.add(reply.index()));
      assertThat(places).doesNotHaveDuplicates().hasSize((int) answers);
    }
  }

  /** Adds one message; 1 when it is a public answer. */
  private static int step(Talk talk, int kind) {
    switch (kind) {
      case 0 -> talk.customer("q");
      case 1 -> talk.note("n");
      case 2 -> talk.system("s");
      case 3 -> talk.automatic(Role.CUSTOMER, "away");
      case 4 -> talk.agent("a", "r");
      case 5 -> talk.agent("b", "👍");
      case 6 -> talk.unknownAgent("r");
      case 7 -> talk.bot("r");
      default -> talk.automatic(Role.AGENT, "received");
    }
    return kind >= 4 ? 1 : 0;
  }
}
