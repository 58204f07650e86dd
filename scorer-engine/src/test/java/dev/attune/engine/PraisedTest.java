package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PraisedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Always prompt and professional!",
        "The therapist was so patient with my mum.",
        "Five stars. Paella like in Alicante.",
        "Best dumplings in town",
        "Good cut, fair price",
        "Your driver was super friendly, carried it upstairs.",
        "Can't fault them.",
        "cant complain",
        "\u2605\u2605\u2605\u2605\u2605 Yummy"
      })
  void praise_is_known_in_words_of_ones_own(String said) {
    assertThat(Praised.in(List.of(said))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nice app, please put the IBAN on the first page",
        "One star. Steak came back raw.",
        "The food wasn't good quality.",
        "The staff weren't always polite.",
        "It was super fast before the update, the screen freezes.",
        "I'd give 5 stars if it had dark mode.",
        "Two out of 5 stars.",
        "Friendly staff, and nobody could open the room.",
        "All the best, Tom",
        "I was always polite on the phone, your colleague hung up on me.",
        "Friendly reminder: invoice 88 is unpaid.",
        "I highly recommend you avoid them.",
        "Very clean room, only the bed was soft."
      })
  void a_snag_or_a_wish_beside_it_wants_something(String said) {
    assertThat(Praised.in(List.of(said))).isFalse();
  }
}
