package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The charger is smoking! | Please allow 5-7 business days. | false",
        "The charger is smoking! | Please fill in the form on our page. | false",
        "The charger is smoking! | Unplug it now and leave it outside. | true",
        "The charger is smoking! | Don't worry, it is safe now. | true",
        "The charger is smoking! | Your refund has been processed. | false",
        "I need it today. | It comes tomorrow by noon. | false",
        "I need it today. | It comes today by noon. | true",
        "I need it by 12 May. | You may write to us within 12 days. | false",
        "I need it by 12 May. | It comes on 12 May before noon. | true",
        "I've waited 3 weeks. | A reply comes within 3 business days. | false",
        "I've waited 3 weeks. | I'm sorry, that is our fault. | true",
        "I need it by Friday. | Please allow 5-7 business days. | false",
        "I need it by Friday. | It is with you on Friday by noon. | true",
        "I need it by Friday. | It comes tomorrow by noon. | true",
        "I need it by Friday. | We will write on Monday within 3 days. | false",
        "I need it by the 12th. | It comes on the 12th before noon. | true",
        "I need it by 12 May. | We will write within 12 days. | false",
        "Where is order 88120? | Order 88120 left Leeds. | true",
        "Where is my blue lamp? | The blue lamp left Leeds. | true",
        "The 2 lamps are the wrong colour. | There are 2 forms on our page. | false",
        "Where are my 2 lamps? | Both lamps left Leeds. | true",
      })
  void a_cue_is_answered_by_what_is_about_it(String asked, String answer, boolean answered) {
    assertThat(cue(asked, answer).cue().answered()).isEqualTo(answered);
  }

  @Test
  void what_training_reckoned_stays_as_it_was() {
    FoundCue cue = cue("The charger is smoking!", "Please allow 5-7 business days.");
    assertThat(cue.touched()).isTrue();
    assertThat(cue.cue().answered()).isFalse();
  }

  private static FoundCue cue(String asked, String answer) {
    return Findings.of(Talk.customer(asked).agent(answer).reply()).cues().get(0);
  }
}
