package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The flags that the rubric's own words settle, and its rulings on the edges. */
class RubricExamplesTest {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();
  private static final String DRESS = RubricPage.DRESS;
  private static final String ABUSE = RubricPage.ABUSE;
  private static final String CIVIL = RubricPage.CIVIL;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OVER_APOLOGY | Sorry about the wait. It comes on Friday, sorry again.",
        "BLAME | You should have read the terms. It is your own mistake, not our fault.",
        "UNCLEAR | Dear [FIRSTNAME], it comes on Friday.",
        "UNCLEAR | Internal note: stall her. It comes on Friday.",
        "APPRECIATION | A cracked lamp twice over would annoy me too, and I'm sorry. Thank you for"
            + " spotting the crack so soon and for sending the photo of the label. It comes on"
            + " Friday."
      })
  void a_flag_with_few_labels_can_be_raised(Flag flag, String answer) {
    assertThat(raised("The lamp came with a crack again, where is the new one?", answer))
        .contains(flag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sorry about the wait, it comes on Friday.",
        "Dear [name], it comes on [number], with [reference].",
        "I've sent you a voucher as an apology, and sorry for the wait.",
        "No need to apologise, and sorry for the wait. It comes on Friday.",
        "You don't have to apologise. Sorry for the wait, it comes on Friday.",
        "You'll get a written apology from the courier. Sorry for the wait, it comes on Friday."
      })
  void one_apology_and_what_was_redacted_raise_nothing(String answer) {
    assertThat(raised("The lamp came with a crack, where is the new one?", answer))
        .doesNotContain(Flag.OVER_APOLOGY, Flag.UNCLEAR);
  }

  @Test
  void apologies_to_somebody_in_great_need_are_not_too_many_at_two() {
    assertThat(
            raised(
                "My mother died in March and you sent the bill to her again.",
                "I'm so sorry that your mother died, and sorry for the bill. It is cancelled."))
        .doesNotContain(Flag.OVER_APOLOGY);
  }

  @Test
  void a_limit_with_an_edge_is_no_boundary() {
    assertThat(
            raised(ABUSE, "Stop the insults. As I already said, read the terms, it is your fault."))
        .doesNotContain(Flag.BOUNDARY);
  }

  @Test
  void who_was_polite_needs_no_limit() {
    assertThat(raised(DRESS, "Let us keep this civil. The dress comes today."))
        .doesNotContain(Flag.BOUNDARY);
    assertThat(raised(ABUSE, CIVIL.replace("keep it civil", "keep this civil")))
        .contains(Flag.BOUNDARY);
  }

  @Test
  void what_settles_a_flag_is_shown() {
    assertThat(shown(Flag.BOUNDARY, ABUSE, CIVIL)).containsExactly("keep it civil");
    assertThat(shown(Flag.UNCLEAR, DRESS, "Dear [FIRSTNAME], it comes today."))
        .containsExactly("[FIRSTNAME]");
  }

  private static List<String> shown(Flag flag, String asked, String answer) {
    return flags(asked, answer).of(flag).stream()
        .flatMap(found -> found.evidence().stream())
        .map(Evidence::quote)
        .toList();
  }

  private static List<Flag> raised(String asked, String answer) {
    return flags(asked, answer).raised().stream().map(FlagFinding::flag).toList();
  }

  private static Flags flags(String asked, String answer) {
    return ((Assessment) SCORER.judge(Talk.customer(asked).agent(answer).reply())).flags();
  }
}
