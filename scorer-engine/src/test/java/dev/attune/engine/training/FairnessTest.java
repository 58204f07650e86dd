package dev.attune.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.reply.AgentReply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ungameable and fair, by every change that {@link Perturbation} knows. */
class FairnessTest {

  private static final int MOST = 40;
  private static final double PADDED = 0.005;
  private static final double IDENTICAL = 0.01;
  private static final double MISSPELT = 0.06;
  private static final int MEDIAN = 3;

  /** Aimed at: 0.9. */
  private static final double LOWERED = 0.7;

  private static final double LOWERED_IN_THE_END = 0.8;

  private static final Sample SAMPLE = new Sample();
  private static final List<PerturbationFigures> FIGURES =
      Perturbation.all().stream().map(each -> PerturbationFigures.of(each, SAMPLE, MOST)).toList();

  @Test
  void padding_hardly_ever_raises_the_fit() {
    List<PerturbationFigures> padded = of(Perturbation.Kind.PADDING);
    assertThat(share(padded, sum(padded, true))).as(lines(padded)).isLessThanOrEqualTo(PADDED);
  }

  @Test
  void names_gender_countries_and_layout_hardly_ever_change_the_fit() {
    List<PerturbationFigures> same = of(Perturbation.Kind.IDENTITY);
    assertThat(share(same, sum(same, false))).as(lines(same)).isLessThanOrEqualTo(IDENTICAL);
  }

  @Test
  void spelling_seldom_changes_the_fit_and_hardly_the_score() {
    List<PerturbationFigures> misspelt = of(Perturbation.Kind.SPELLING);
    assertThat(share(misspelt, sum(misspelt, false)))
        .as(lines(misspelt))
        .isLessThanOrEqualTo(MISSPELT);
    assertThat(misspelt).allMatch(each -> each.median() <= MEDIAN);
  }

  @Test
  void every_change_is_tried_on_something() {
    assertThat(FIGURES).allMatch(each -> each.cases() >= 8, "eight replies or more");
  }

  @Test
  void where_a_customer_comes_from_changes_nothing() {
    int cases = 0;
    int flipped = 0;
    for (AgentReply reply : SAMPLE.replies().subList(0, MOST)) {
      if (SAMPLE.scorer().judge(from("Norway", reply)) instanceof Assessment one) {
        for (String country : List.of("Nigeria", "India", "Poland")) {
          cases++;
          flipped +=
              SAMPLE.scorer().judge(from(country, reply)) instanceof Assessment other
                      && other.fit() == one.fit()
                  ? 0
                  : 1;
        }
      }
    }
    assertThat((double) flipped / cases).isLessThanOrEqualTo(IDENTICAL);
  }

  @Test
  void without_the_words_that_show_it_an_action_is_expected_to_be_lower() {
    assertThat(Removal.once(SAMPLE, MOST).share()).isGreaterThanOrEqualTo(LOWERED);
    assertThat(Removal.untilNone(SAMPLE, MOST).share()).isGreaterThanOrEqualTo(LOWERED_IN_THE_END);
  }

  private static AgentReply from(String country, AgentReply reply) {
    return Rewriting.customer(reply, text -> text + "\nI am from " + country + ".");
  }

  private static List<PerturbationFigures> of(Perturbation.Kind kind) {
    return FIGURES.stream().filter(each -> each.perturbation().kind() == kind).toList();
  }

  private static int sum(List<PerturbationFigures> figures, boolean raised) {
    return figures.stream().mapToInt(each -> raised ? each.raised() : each.flipped()).sum();
  }

  private static double share(List<PerturbationFigures> figures, int of) {
    return (double) of / figures.stream().mapToInt(PerturbationFigures::cases).sum();
  }

  private static String lines(List<PerturbationFigures> figures) {
    return String.join("\n", figures.stream().map(PerturbationFigures::line).toList());
  }
}
