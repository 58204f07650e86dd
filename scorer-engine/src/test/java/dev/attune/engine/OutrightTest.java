package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.rules.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that need no second answer. */
class OutrightTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Is there any reduction for a class? | Classes of ten and more pay 7 instead of 10.",
        "How much is the locker? | It's 4 euros a day.",
        "When does the ferry leave? | At 14:20 from the north quay.",
        "Do you still sell the green soap? | It was discontinued last year.",
        "Is it down or is it me? | There was an outage this morning, which is resolved now.",
        "So is there nothing? | I can offer you a later slot.",
        "is my ferry CN20 going ahead? | CN20 is scheduled to sail as planned.",
        "where do i ask for it, on internet? | At the counter or by mail.",
        "What happens now? | The inspector rings you within 3 days."
      })
  void an_answer_in_the_reply_is_seen(String asked, String answer) {
    assertThat(answers(asked, answer)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Is there any reduction for a class? | Thank you for your interest in our museum.",
        "How much is the locker? | Lockers are next to the ticket desk.",
        "When does the ferry leave? | Please see our website.",
        "Do you still sell the green soap? | Availability is shown on the product page.",
        "Is the gate high enough for a van? | Parking is available at the inn."
      })
  void what_was_passed_over_stays_open(String asked, String answer) {
    assertThat(answers(asked, answer)).isFalse();
  }

  @Test
  void a_question_that_was_answered_is_not_asked_for_again() {
    String asked =
        "I teach sewing to newcomers and would like to come with a dozen of them. Is there any"
            + " reduction? Two of the women would rather have a female guide.";
    String answer =
        "How WONDERFUL what you do!! We adore you and can't wait to hug you all!! Groups of ten and"
            + " more pay 7 instead of 10.";
    assertThat(Written.feedback(Talk.customer(asked).agent(answer).reply()).advice().orElse(""))
        .doesNotContain("reduction");
  }

  private static boolean answers(String asked, String answer) {
    Findings findings = Findings.of(Talk.customer(asked).agent(answer).reply());
    return Quotables.in(asked).stream().anyMatch(new Outright(findings)::answers);
  }
}
