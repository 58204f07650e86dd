package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CoachingTest {

  @Test
  void every_topic_has_a_sentence_for_every_form_of_words() {
    for (Topic topic : Topic.values()) {
      String key = "try." + topic.name().toLowerCase(Locale.ROOT);
      assertThat(said(key)).as(key).isPresent();
      if (topic != Topic.PLEASED) {
        Arrays.stream(Quotable.Form.values())
            .filter(form -> form != Quotable.Form.STATEMENT)
            .map(form -> key + "." + form.name().toLowerCase(Locale.ROOT))
            .forEach(form -> assertThat(said(form)).as(form).isPresent());
      }
    }
  }

  @Test
  void the_same_words_always_get_the_same_sentence() {
    assertThat(said("try.step")).isEqualTo(said("try.step"));
  }

  @Test
  void the_words_stand_in_their_place() {
    assertThat(said("try.step.danger"))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("“your dryer smokes”"));
  }

  private static java.util.Optional<String> said(String key) {
    return Coaching.standard().say(List.of(key), "your dryer smokes");
  }
}
