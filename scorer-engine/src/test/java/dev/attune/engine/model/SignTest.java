package dev.attune.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.labelled.LabelledReplies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignTest {

  private static final List<String> TEXTS =
      IntStream.iterate(0, i -> i < LabelledReplies.all().size(), i -> i + 49)
          .mapToObj(i -> LabelledReplies.all().get(i).reply())
          .flatMap(reply -> Stream.concat(reply.messages().stream(), reply.asked().stream()))
          .map(message -> message.text().words())
          .toList();

  static Stream<Sign> shipped() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SignTest.class.getResourceAsStream("signs.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Sign::read).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void no_match_is_missed_by_trying_at_some_words_alone(Sign sign) {
    for (String text : TEXTS) {
      long all = sign.pattern().matcher(text).results().limit(Sign.ENOUGH).count();
      assertThat(sign.count(text)).as(text).isEqualTo((double) all);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reply x \\b(?:on|off)\\b",
        "reply x \\b(?:(?:on|at) it|[(]?off|\\d+ p)",
        "reply x \\b(?:on?|off)e",
        "reply x \\b(?:on|off)?at",
        "reply x \\bon",
        "reply x on",
        "reply x on|at\\?",
        "reply x \\b(?:on|at) it[|]*\\?"
      })
  void a_pattern_is_found_whatever_it_begins_with(String line) {
    Sign sign = Sign.read(line);
    String text = "On it: 4 pence (off_on) oe at \u00e9on noon oat OFF at it";
    assertThat(sign.count(text))
        .isEqualTo((double) sign.pattern().matcher(text).results().limit(2).count());
  }

  @Test
  void the_signs_of_questions_look_for_none_where_no_mark_stands() throws IOException {
    assertThat(shipped().filter(Sign::asks).map(Sign::name))
        .containsExactly("question", "open-question", "specific-question", "question");
  }

  @Test
  void most_signs_are_tried_at_some_words_alone() throws IOException {
    assertThat(shipped().filter(sign -> sign.openings().told())).hasSizeGreaterThan(30);
  }
}
