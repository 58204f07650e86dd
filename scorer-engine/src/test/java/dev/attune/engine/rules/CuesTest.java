package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Talk;
import dev.attune.reply.AgentReply;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuesTest {

  private static final String ANSWER = "Please fill in the form on our page.";

  @Test
  void an_address_to_nobody_is_no_cue_where_something_is_told() {
    assertThat(first("To whom it may concern\n\nMy parcel never came.\n\nKind regards\nAnn Bell"))
        .isEqualTo("My parcel never came");
  }

  @Test
  void a_name_under_a_letter_is_no_cue() {
    assertThat(cues("The blue one leaks. I need it on Friday.\nYasmin Hollis"))
        .first()
        .isNotEqualTo("Yasmin Hollis");
  }

  @Test
  void a_death_comes_before_the_question_beside_it() {
    assertThat(first("Where do I send the form? My mother died in March."))
        .isEqualTo("My mother died in March");
  }

  @Test
  void what_is_said_now_comes_before_what_was_said_before_the_last_answer() {
    AgentReply reply =
        Talk.customer("Is the blue lamp in stock in your shop?")
            .agent("Yes, it is.")
            .then("Then why did your driver leave without ringing the bell?")
            .agent(ANSWER)
            .reply();
    assertThat(Findings.of(reply).cues().get(0).cue().words().quote())
        .startsWith("Then why did your driver");
  }

  @Test
  void at_most_three_cues_are_named() {
    assertThat(cues("It broke. I rang twice. Nobody came. I need it by Friday. Where is it?"))
        .hasSize(3);
  }

  private static String first(String asked) {
    return cues(asked).get(0);
  }

  private static List<String> cues(String asked) {
    return Findings.of(Talk.customer(asked).agent(ANSWER).reply()).cues().stream()
        .map(found -> found.cue().words().quote())
        .toList();
  }
}
