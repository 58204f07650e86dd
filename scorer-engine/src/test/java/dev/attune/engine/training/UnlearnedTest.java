package dev.attune.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.labelled.Labelled;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The scorer as it ships, on answers in public that nothing was learned from, each kind of which
 * asks one thing of it (decision 0320). A rise asks for new pins and a new model card; what learns
 * them has to be measured otherwise.
 */
class UnlearnedTest {

  private static final List<Labelled> ALL = PinnedFiles.unlearnedReplies();

  /** Far less than is aimed at: stiff words are taken for no help. */
  @Test
  void register_and_help_are_told_apart_as_far_as_the_model_card_says() {
    assertThat(HeldOut.verdicts(from("p27", "p32")).fit()).isGreaterThanOrEqualTo(0.4);
  }

  @Test
  void few_words_that_help_are_told_from_few_that_do_not() {
    assertThat(HeldOut.verdicts(from("p15", "p22")).fit()).isGreaterThanOrEqualTo(0.81);
  }

  @Test
  void each_kind_is_there() {
    assertThat(from("p15", "p22")).hasSize(1353);
    assertThat(from("p23", "p26")).hasSize(451);
    assertThat(from("p27", "p32")).hasSize(703);
  }

  private static List<Labelled> from(String first, String last) {
    return ALL.stream()
        .filter(label -> label.conversation().compareTo(first) >= 0)
        .filter(label -> label.conversation().compareTo(last + "~") < 0)
        .toList();
  }
}
