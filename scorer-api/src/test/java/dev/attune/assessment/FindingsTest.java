package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.text.PlainText;
import dev.attune.text.Span;
import dev.attune.ticket.Author;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final MessageId ID = new MessageId("m");

  @Test
  void evidence_quotes_the_message_at_its_span() {
    Message message =
        Message.of(ID, Author.of(null, Role.AGENT), PlainText.of("I am sorry, really."));
    assertThat(Evidence.at(message, new Span(5, 10)))
        .isEqualTo(new Evidence(ID, new Span(5, 10), "sorry"));
  }

  @Test
  void a_quote_of_another_length_than_its_span_is_refused() {
    assertThatThrownBy(() -> new Evidence(ID, new Span(0, 3), "four"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Evidence(ID, new Span(3, 3), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void flags_come_in_the_order_of_the_rubric() {
    assertThat(Found.flags(Flag.PERSONAL, Flag.CANNED).raised())
        .extracting(FlagFinding::flag)
        .containsExactly(Flag.CANNED, Flag.PERSONAL);
  }

  @Test
  void a_flag_has_one_finding_at_most() {
    assertThatThrownBy(() -> Found.flags(Flag.CANNED, Flag.CANNED))
        .hasMessage("a flag has one finding at most");
  }

  @Test
  void a_flag_without_a_finding_is_not_raised() {
    assertThat(Flags.NONE.raised(Flag.BLAME)).isFalse();
    assertThat(Flags.NONE.probability(Flag.BLAME)).isZero();
  }

  @Test
  void emotions_come_in_the_order_of_the_rubric() {
    Need need = new Need(1, 1, Set.of(Emotion.JOY, Emotion.ANGER), List.of(), true);
    assertThat(need.emotions()).containsExactly(Emotion.ANGER, Emotion.JOY);
  }

  @Test
  void levels_out_of_range_are_refused() {
    assertThatThrownBy(() -> new Need(4, 3, Set.of(), List.of(), true)).isNotNull();
    assertThatThrownBy(() -> new Need(3, Double.NaN, Set.of(), List.of(), true)).isNotNull();
    assertThatThrownBy(() -> new Mark(3, 2, List.of())).isNotNull();
    assertThatThrownBy(() -> new Mark(2, 2.1, List.of())).isNotNull();
    assertThatThrownBy(() -> new FlagFinding(Flag.BLAME, 1.1, true, List.of())).isNotNull();
  }
}
