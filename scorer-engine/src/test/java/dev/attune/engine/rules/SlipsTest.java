package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipsTest {

  @ParameterizedTest
  @CsvSource({
    "refnd, refund",
    "delivrey, delivery",
    "tomorrrow, tomorrow",
    "accoutn, account",
    "inconvenince, inconvenience",
    "yuor, your"
  })
  void a_letter_left_out_typed_twice_or_swapped_is_mended(String typed, String meant) {
    assertThat(Slips.mended(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"thnk", "xqzvw", "cove", "refund", "Refnd", "REFND", "ok", "don't", "4th"})
  void what_could_be_two_words_or_none_or_is_known_or_has_a_capital_stays(String word) {
    assertThat(Slips.mended(word)).isEqualTo(word);
  }

  @Test
  void addresses_names_and_contractions_stay_as_they_are_in_a_text() {
    String text = "Write to refnd@shop.example, see accoutn.example or ask Refnd; it's yuor's.";
    assertThat(Slips.mendedIn(text)).isEqualTo(text);
  }

  @Test
  void rules_read_the_word_that_was_meant_at_its_own_place() {
    Words words = Words.of("Your refnd left.");
    assertThat(words.words().stream().map(Word::form).toList())
        .containsExactly("your", "refund", "left");
    assertThat(words.span(1, 2).in(words.text())).isEqualTo("refnd");
  }
}
