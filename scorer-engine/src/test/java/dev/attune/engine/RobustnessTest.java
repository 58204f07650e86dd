package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Judgement;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustnessTest {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();

  @Test
  void many_threads_judge_as_one_does() {
    List<Labelled> some = LabelledReplies.all().subList(0, 300);
    List<Judgement> alone = some.stream().map(each -> SCORER.judge(each.reply())).toList();
    List<Judgement> together =
        some.parallelStream().map(each -> EmbeddedScorer.standard().judge(each.reply())).toList();
    assertThat(together).isEqualTo(alone);
  }

  /** Text that sends a backtracking matcher or a careless loop into quadratic time. */
  static Stream<String> hard_texts() {
    int megabyte = 1 << 20;
    return Stream.of(
        "sorry ".repeat(megabyte / 6),
        "we are sorry for the ".repeat(megabyte / 21),
        "mr. ".repeat(megabyte / 4),
        "1. ".repeat(megabyte / 3),
        "a".repeat(megabyte),
        "{[<".repeat(megabyte / 3),
        "?!".repeat(megabyte / 2),
        "please contact your bank. ".repeat(megabyte / 26),
        "\n".repeat(megabyte) + "ok",
        "It is on its way." + " ".repeat(megabyte) + "ok",
        "\ud83d".repeat(1000) + " is it broken\u0000?");
  }

  @ParameterizedTest
  @MethodSource("hard_texts")
  void a_megabyte_is_read_in_bounded_time(String text) {
    assertThat(SCORER.judge(Talk.customer("Where is my parcel?").agent(text).reply())).isNotNull();
    assertThat(SCORER.judge(Talk.customer(text).agent("It comes today.").reply())).isNotNull();
  }
}
