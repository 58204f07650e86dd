package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples on the rubric's page, as the scorer reads them, and its rulings on the edges. */
class RubricExamplesTest {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();
  private static final String DRESS =
      "This is my THIRD mail. The dress was for my sister's wedding on Saturday and it still isn't"
          + " here.";
  private static final String ABUSE =
      "You useless idiots, this is the fourth time I write about the refund you owe me. Are you all"
          + " morons? I want my money NOW or I go to the papers.";
  private static final String CIVIL =
      "I want to get this fixed, and I can only do that if we keep it civil. I've passed everything"
          + " to our team lead, Ana, with the order history; she will call you today before 5.";

  /** What the page tells of, and the flags that it gives it. */
  record Told(String asked, String answer, List<Flag> flags) {}

  static Stream<Told> examples() {
    return Stream.of(
        new Told(
            "Hi, which size charger fits model X200?",
            "The 65 W one, part 4711. It's in stock and ships today.",
            List.of()),
        new Told(
            DRESS,
            "We apologise for the inconvenience. Your satisfaction is important to us. Please allow"
                + " 5-7 business days.",
            List.of(Flag.CANNED, Flag.DISMISSIVE)),
        new Told(
            DRESS,
            "Three mails and no dress two days before your sister's wedding: I'd be worried too."
                + " I've just found it stuck at the Leeds depot, so a courier brings it to you by"
                + " Friday noon, at our cost. I'll ring you at 1 pm to make sure it's in your"
                + " hands. Would you rather have it at home or at work?",
            List.of(Flag.PERSONAL, Flag.CHOICE)),
        new Told(
            "My TV you sold me last week has a dead screen.",
            "Oh no!! I'm so so sorry, I can only imagine how heart-breaking this must be, I truly"
                + " feel your pain, I'm sorry again, what a terrible thing to go through!",
            List.of(Flag.OVER_APOLOGY, Flag.EXCESS, Flag.EMPATHY_WITHOUT_ACTION)),
        new Told(
            "need to cancel today's delivery, baby's sick",
            "Got it, totally. Delivery's cancelled, no charge. Hope the little one feels better"
                + " soon; just ping me here when you'd like a new slot.",
            List.of(Flag.PERSONAL)),
        new Told(ABUSE, CIVIL, List.of(Flag.BOUNDARY)));
  }

  /** The model misses this one in the fourth example: it has hardly any labels to learn it from. */
  private static final Flag MISSED = Flag.EMPATHY_WITHOUT_ACTION;

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_gets_the_flags_that_the_page_gives_it(Told told) {
    List<Flag> raised = raised(told.asked(), told.answer());
    assertThat(raised).containsAll(told.flags().stream().filter(flag -> flag != MISSED).toList());
    if (told.flags().stream().allMatch(Flag::good)) {
      assertThat(raised).allMatch(Flag::good);
    }
  }

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
  void a_flag_that_rules_alone_decide_on_can_be_raised(Flag flag, String answer) {
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
