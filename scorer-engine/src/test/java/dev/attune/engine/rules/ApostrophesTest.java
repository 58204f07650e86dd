package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApostrophesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't think it's lost, and I've checked.",
        "We're sorry. We'll send another.",
        "I'll ring you. I'd say it's due, you're right.",
        "That's what they've said, and there's more: she's in.",
        "You can't and won't lose it; it isn't gone, it wasn't there."
      })
  void a_text_without_its_apostrophes_gets_them_back(String text) {
    assertThat(Apostrophes.restored(text.replace("'", ""))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Were you there when we were told?",
        "All is well. Well done, it works very well and may well be ours.",
        "He is ill, the ID is 4711, imagine the hesitation.",
        "I don't know."
      })
  void words_that_lack_none_stay_as_they_are(String text) {
    assertThat(Apostrophes.restored(text)).isEqualTo(text);
  }

  @Test
  void a_place_is_that_of_the_letter_behind_the_apostrophe() {
    assertThat(Apostrophes.missing("Ive got it, dont fret").stream().boxed().toList())
        .isEqualTo(List.of(1, 15));
  }

  @Test
  void rules_read_a_lazy_word_as_its_two_at_its_own_place() {
    Words lazy = Words.of("Ill send it. Were on it.");
    assertThat(lazy.words().stream().map(Word::form).toList())
        .containsExactly("i", "will", "send", "it", "we", "are", "on", "it");
    assertThat(lazy.span(0, 2).in(lazy.text())).isEqualTo("Ill");
  }
}
