package dev.attune.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.labelled.Labelled;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scorer as it ships, on answers in public that nothing was learned from, each kind of which
 * asks one thing of it (decisions 0321 and 0322). A rise asks for new pins and a new model card.
 */
class UnlearnedTest {

  private static final List<Labelled> ALL = PinnedFiles.unlearnedReplies();

  private static final List<Labelled> LIVELY = from("p33", "p38");
  private static final List<Labelled> SEVERAL = from("p39", "p44");
  private static final List<Labelled> ONE = from("p45", "p48");
  private static final List<Labelled> PHRASES = from("p50", "p56");
  private static final List<Labelled> FEW = from("p58", "p63");
  private static final List<Labelled> LIFELIKE = from("ra", "ro");
  private static final List<Labelled> LATER = from("sa", "sh");

  @Test
  void off_hand_words_that_help_are_told_from_those_that_snap() {
    assertThat(HeldOut.verdicts(SEVERAL).fit()).isGreaterThanOrEqualTo(0.72);
  }

  @Test
  void whom_an_answer_serves_is_told_as_far_as_the_model_card_says() {
    assertThat(HeldOut.verdicts(ONE).fit()).isGreaterThanOrEqualTo(0.26);
  }

  @Test
  void set_phrases_that_help_are_told_from_those_that_do_not() {
    assertThat(HeldOut.verdicts(PHRASES).fit()).isGreaterThanOrEqualTo(0.71);
  }

  @Test
  void few_words_that_help_are_told_from_few_that_do_not() {
    assertThat(HeldOut.verdicts(FEW).fit()).isGreaterThanOrEqualTo(0.68);
  }

  @Test
  void answers_that_are_built_as_real_ones_are_judged_as_far_as_the_model_card_says() {
    assertThat(HeldOut.verdicts(LIFELIKE).fit()).isGreaterThanOrEqualTo(0.585);
    assertThat(HeldOut.verdicts(LIFELIKE).spearman()).isGreaterThanOrEqualTo(0.625);
    assertThat(HeldOut.verdicts(LATER).fit()).isGreaterThanOrEqualTo(0.66);
    assertThat(HeldOut.verdicts(LATER).spearman()).isGreaterThanOrEqualTo(0.69);
  }

  @Test
  void each_kind_is_there() {
    assertThat(Stream.of(LIVELY, SEVERAL, ONE, PHRASES, FEW, LIFELIKE, LATER).map(List::size))
        .containsExactly(50, 88, 84, 117, 78, 363, 345);
  }

  private static List<Labelled> from(String first, String last) {
    return ALL.stream()
        .filter(label -> label.conversation().compareTo(first) >= 0)
        .filter(label -> label.conversation().compareTo(last + "~") < 0)
        .toList();
  }
}
