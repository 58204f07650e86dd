package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.mirror.Mirrored;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CoachingTest {

  @Test
  void every_topic_has_a_sentence_for_every_form_of_clause() {
    for (Topic topic : Topic.values()) {
      String key = "try." + topic.name().toLowerCase(Locale.ROOT);
      assertThat(said(key)).as(key).isPresent();
      assertThat(said(key + ".quote")).as(key).isPresent();
      if (topic != Topic.PLEASED) {
        Arrays.stream(Mirrored.Form.values())
            .filter(form -> form != Mirrored.Form.STATEMENT)
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
        .contains("Your dryer smokes: are you and everyone with you safe right now?");
  }

  private static java.util.Optional<String> said(String key) {
    return Coaching.standard().say(List.of(key), "your dryer smokes");
  }
}
