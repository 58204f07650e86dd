package dev.attune.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Have a sparkling day! | have a  SPARKLING day!",
        "we don't know | We don’t know",
        "we don’t know | we don't know",
        "a.b (c) | see a.b (c) there",
        "\\E.* here | \\E.* here"
      })
  void words_are_found_whatever_their_case_spaces_and_apostrophes(String words, String text) {
    assertThat(Wording.of(words).in(text)).hasSize(1);
  }

  @Test
  void a_line_break_may_stand_between_words() {
    assertThat(Wording.of("sparkling day").in("A sparkling\r\n day"))
        .containsExactly(new Span(2, 17));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a day | a daydream", "our team | your team", "a.b | axb"})
  void no_part_of_a_longer_word_is_found(String words, String text) {
    assertThat(Wording.of(words).in(text)).isEmpty();
  }

  @Test
  void every_place_is_found_from_left_to_right() {
    assertThat(Wording.of("so sorry").in("so sorry, so sorry"))
        .containsExactly(new Span(0, 8), new Span(10, 18));
  }

  @Test
  void signs_alone_are_no_words() {
    assertThatThrownBy(() -> Wording.of("?! ")).hasMessage("no words");
  }

  @Test
  void the_same_words_are_the_same_wording() {
    assertThat(Wording.of("a  day "))
        .isEqualTo(Wording.of("a day"))
        .isNotEqualTo(Wording.of("day"));
    assertThat(Wording.of("a  day").words()).isEqualTo("a day");
  }

  @Test
  void own_words_can_be_left_out_at_their_places() {
    PlainText text = PlainText.of("It is here. By law we say this. Goodbye.");
    PlainText left = text.without(Wording.of("By law we say this.").in(text.value()));
    assertThat(left.value()).isEqualTo(text.value());
    assertThat(left.words()).isEqualTo("It is here.                     Goodbye.");
  }
}
