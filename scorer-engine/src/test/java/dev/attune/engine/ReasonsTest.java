package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.reply.AgentReply;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();
  private static final Offset<Double> EXACTLY = Offset.offset(1e-6);
  private static final Set<String> AFTERWARDS = Set.of("crisis", "ruling", "whole", "formula");
  private static final AgentReply CRISIS =
      Talk.customer("Please cancel my plan. Everyone would be better off without me.")
          .agent("Your plan is cancelled.")
          .reply();
  private static final AgentReply PADDED =
      Talk.customer("Where is my parcel? It is the third time I ask.")
          .agent(
              "Thank you for contacting us. We are sorry for the inconvenience. I understand your"
                  + " frustration. Sorry again! Dear [FIRSTNAME], it comes on Friday. Is there"
                  + " anything else I can help you with?")
          .reply();

  static Stream<AgentReply> replies() {
    List<Labelled> all = LabelledReplies.all();
    return Stream.concat(
        Stream.of(CRISIS, PADDED),
        IntStream.iterate(0, i -> i < all.size(), i -> i + 60).mapToObj(i -> all.get(i).reply()));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void the_reasons_add_up_to_what_is_shown(AgentReply reply) {
    Explained explained = SCORER.explain(reply);
    Assessment shown = (Assessment) explained.judgement();
    assertThat(sum(explained, "need", false)).isCloseTo(shown.need().expected(), EXACTLY);
    for (MarkName name : MarkName.values()) {
      assertThat(sum(explained, name.label(), false))
          .as(name.label())
          .isCloseTo(shown.marks().of(name).expected(), EXACTLY);
    }
    for (FlagFinding finding : shown.flags().findings()) {
      double odds = Math.log(finding.probability() / (1 - finding.probability()));
      assertThat(sum(explained, finding.flag().label(), Expected.byRules(finding.flag())))
          .as(finding.flag().label())
          .isCloseTo(Math.max(-8, Math.min(8, odds)), EXACTLY);
    }
  }

  @Test
  void the_same_is_judged_with_reasons_and_without() {
    assertThat(SCORER.explain(PADDED).judgement()).isEqualTo(SCORER.judge(PADDED));
  }

  @Test
  void a_wish_to_live_no_longer_is_a_reason_of_its_own() {
    assertThat(SCORER.explain(CRISIS).reasons())
        .filteredOn(reason -> reason.from().equals("crisis"))
        .singleElement()
        .satisfies(reason -> assertThat(reason.about()).isEqualTo("need"))
        .satisfies(reason -> assertThat(reason.words().get(0).quote()).contains("without me"));
  }

  @Test
  void what_is_taken_back_from_a_formula_is_a_reason_with_its_words() {
    assertThat(SCORER.explain(PADDED).reasons())
        .filteredOn(reason -> reason.from().equals("formula"))
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(reason.words()).isNotEmpty());
  }

  @Test
  void what_the_whole_says_about_a_part_is_a_reason() {
    assertThat(SCORER.explain(PADDED).reasons())
        .filteredOn(reason -> reason.from().equals("whole"))
        .extracting(Reason::about)
        .contains("action", "understanding", "dismissive")
        .doesNotContain("need", "acknowledgement", "exploration", "over_apology");
  }

  @Test
  void a_broken_placeholder_is_a_reason_of_the_rubrics_own() {
    assertThat(SCORER.explain(PADDED).reasons())
        .filteredOn(reason -> reason.from().equals("ruling"))
        .extracting(Reason::about)
        .contains(Flag.UNCLEAR.name().toLowerCase(Locale.ROOT));
  }

  /** Where the model decides, what rules contribute stands inside its own features. */
  private static double sum(Explained explained, String about, boolean byRules) {
    return explained.reasons().stream()
        .filter(reason -> reason.about().equals(about))
        .filter(
            reason ->
                byRules
                    || reason.from().startsWith(Reasons.MODEL)
                    || AFTERWARDS.contains(reason.from()))
        .mapToDouble(Reason::points)
        .sum();
  }
}
