package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Emotion;
import dev.attune.assessment.Flag;
import dev.attune.reply.AgentReply;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rubric's page to the letter: its worked examples and the signs that it gives each need. */
class RubricPageTest {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();

  /** What the scorer says otherwise: too fine for what it learned from. One less is good news. */
  private static final Map<String, Set<String>> MISSED =
      Map.of(
          "formula", Set.of("action 0 for 1"),
          "screen", Set.of("+canned"),
          "baby", Set.of("action 1 for 2", "understanding 2 for 1", "fit 4 for 5"),
          "boundary", Set.of("acknowledgement 1 for 0", "understanding 2 for 1"));

  static Stream<RubricPage> examples() {
    return RubricPage.all().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_judged_as_the_page_judges_it_but_for_the_named_misses(RubricPage page) {
    assertThat(page.differences(judged(page.asked(), page.answer())))
        .isEqualTo(MISSED.getOrDefault(page.name(), Set.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | Can you change my address?",
        "0 | Thanks, that worked!",
        "1 | It's a bit confusing, I was hoping to have it by now.",
        "2 | This is the third time I write.",
        "2 | I need it before Friday.",
        "3 | My mother died and you keep billing her.",
        "3 | I can't pay rent because of this double charge."
      })
  void a_sign_that_the_page_gives_a_need_has_it(int need, String asked) {
    assertThat(judged(asked, "I have seen to it, it is done on Monday.").need().level())
        .isEqualTo(need);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Are you all morons? Answer me you clown.",
        "You stupid incompetent scum, where is my order, I want it sorted NOW.",
        "you people are parasites"
      })
  void an_insult_in_a_small_matter_is_a_strong_need_and_angry(String asked) {
    assertThat(judged(asked, "It comes on Monday.").need().level()).isGreaterThanOrEqualTo(2);
    assertThat(judged(asked, "It comes on Monday.").need().emotions()).contains(Emotion.ANGER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You fucking idiots, this is the fourth time. Fix it!",
        "liars and thieves, I will sue you"
      })
  void an_insult_with_a_threat_or_after_many_mails_is_a_severe_one(String asked) {
    assertThat(judged(asked, "It comes on Monday.").need().level()).isEqualTo(3);
  }

  @Test
  void who_insults_again_is_in_severe_need_until_the_words_change() {
    Talk talk = Talk.customer("Answer me you clown.").agent("It comes on Monday.");
    assertThat(judged(talk.then("You useless idiots.").agent("On Monday.").reply()).need().level())
        .isEqualTo(3);
    assertThat(judged(talk.then("Ok, Monday is fine.").agent("Good.").reply()).need().level())
        .isLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This stupid phone does not start, which button is it?",
        "I feel like an idiot for asking, which button is it?",
        "Shit, wrong size. Can I swap it for a large?",
        "Do you have the clown costume in blue?"
      })
  void what_is_not_aimed_at_the_people_is_no_insult(String asked) {
    assertThat(judged(asked, "The left one. It comes on Monday.").need().level()).isLessThan(2);
  }

  @Test
  void a_kind_limit_is_seen_where_an_insult_called_for_it() {
    assertThat(judged("Are you all morons? Answer me you clown.", RubricPage.CIVIL).flags())
        .satisfies(flags -> assertThat(flags.raised(Flag.BOUNDARY)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks! That made our morning.",
        "Thank you, I've told the kitchen.",
        "Glad to hear it, see you next year."
      })
  void thanks_for_praise_dismiss_nobody_and_are_at_least_acceptable(String answer) {
    Assessment judged = judged("The breakfast was lovely, thank you all so much!", answer);
    assertThat(judged.flags().raised(Flag.DISMISSIVE)).isFalse();
    assertThat(judged.fit()).isGreaterThanOrEqualTo(3);
  }

  /** What could be sent to anyone passes over nothing where nothing was asked. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are constantly working on new features and can't wait for you to try them out.",
        "Dear guest, thank you so much for the great review. We can't wait to serve you again."
      })
  void a_formula_for_praise_dismisses_nobody(String answer) {
    Assessment judged =
        judged("Fast delivery and well packed, my mother was delighted with the flowers.", answer);
    assertThat(judged.flags().raised(Flag.CANNED)).isTrue();
    assertThat(judged.flags().raised(Flag.DISMISSIVE)).isFalse();
  }

  private static Assessment judged(String asked, String answer) {
    return judged(Talk.customer(asked).agent(answer).reply());
  }

  private static Assessment judged(AgentReply reply) {
    return (Assessment) SCORER.judge(reply);
  }
}
