package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Evidence;
import dev.attune.text.Span;
import dev.attune.ticket.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wished to one, and what to all. */
class WishesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We wish you a wonderful festive season",
        "Have a lovely weekend",
        "Hope this helps",
        "Enjoy your stay"
      })
  void what_everybody_is_wished_is_no_kind_word_for_this_one(String words) {
    assertThat(Wishes.is(said(words))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I hope your wife is improving",
        "Hope the ears are better",
        "Good luck on Friday"
      })
  void a_wish_for_what_they_told_is_kind(String words) {
    assertThat(Wishes.is(said(words))).isTrue();
  }

  private static Evidence said(String words) {
    Message message = Talk.customer("Hello").agent(words).reply().last();
    return Evidence.at(message, new Span(0, words.length()));
  }
}
