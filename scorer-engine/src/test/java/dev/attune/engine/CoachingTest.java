package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
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

  @Test
  void every_fact_has_a_sentence_to_open_with_that_promises_nothing() {
    for (String kind :
        List.of(
            "loss",
            "danger",
            "ill",
            "rent",
            "food",
            "meds",
            "baby",
            "in_time",
            "nth",
            "nth.message",
            "times",
            "sleepless",
            "twice",
            "journey",
            "day_off",
            "told",
            "waited",
            "since",
            "owed",
            "charged")) {
      assertThat(opening(Opening.felt(kind, "third time")))
          .isNotEmpty()
          .allSatisfy(
              sentence ->
                  assertThat(sentence)
                      .contains("“your dryer smokes”")
                      .doesNotContainPattern("[{}]|(?i)\\b(refund|guarantee|promise|immediately)"));
    }
  }

  @Test
  void no_sentence_holds_a_fault_up_to_the_team() {
    assertThat(sentences())
        .isNotEmpty()
        .allSatisfy(
            sentence ->
                assertThat(sentence)
                    .doesNotContainPattern(
                        "(?i)\\b(set phrases|whose doing|our own terms|jargon|too"
                            + " (many|much)|(leave|cut out|avoid|don't|you"
                            + " (failed|forgot|missed|didn't)))\\b"));
  }

  private static List<String> opening(Opening opening) {
    return Coaching.standard().opening(List.of("say"), opening, "your dryer smokes", "").toList();
  }

  private static List<String> sentences() {
    Properties all = new Properties();
    try (InputStream in = Coaching.class.getResourceAsStream("coaching.properties")) {
      all.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.entrySet().stream()
        .filter(entry -> !entry.getKey().toString().startsWith("worked."))
        .map(entry -> entry.getValue().toString())
        .toList();
  }

  private static java.util.Optional<String> said(String key) {
    return Coaching.standard().say(List.of(key), "your dryer smokes");
  }
}
