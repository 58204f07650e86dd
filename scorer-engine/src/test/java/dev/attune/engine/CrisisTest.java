package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Emotion;
import dev.attune.feedback.Feedback;
import dev.attune.reply.AgentReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisTest {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();
  private static final EmbeddedFeedback FEEDBACK = new EmbeddedFeedback();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Just close the account, thanks. I don't see the point of any of it any more.",
        "Please cancel my plan. Everyone would be better off without me.",
        "There's no point in going on, so stop the direct debit.",
        "idk why im here lol. just everything is bad & i keep thinking whats the point"
      })
  void a_veiled_wish_to_live_no_longer_is_a_severe_need(String asked) {
    AgentReply reply = Talk.customer(asked).agent("Your account is closed.").reply();
    assertThat(judged(reply).need().level()).isEqualTo(3);
    assertThat(judged(reply).need().helpWanted()).isTrue();
    assertThat(judged(reply).need().emotions()).contains(Emotion.SADNESS);
  }

  @Test
  void the_need_stays_severe_while_the_customer_talks_of_other_things() {
    AgentReply reply =
        Talk.customer("I'd be better off dead.")
            .agent("I am sorry to read that. Is somebody with you?")
            .then("Never mind. What is my balance?")
            .agent("It is £12.")
            .reply();
    assertThat(judged(reply).need().level()).isEqualTo(3);
    assertThat(judged(reply).need().emotions()).contains(Emotion.SADNESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't see the point of this feature. Can I switch it off?",
        "I can't see the point of paying twice, please refund one.",
        "whats the point of the app if it says 2 min for 20 mins"
      })
  void a_pointless_thing_is_no_crisis(String asked) {
    AgentReply reply = Talk.customer(asked).agent("It is switched off and refunded.").reply();
    assertThat(judged(reply).need().level()).isLessThan(3);
    assertThat(feedback(reply).advice().orElse("")).doesNotContain("danger");
  }

  @Test
  void in_place_of_coaching_stands_a_word_to_act_on() {
    AgentReply reply =
        Talk.customer("Close it. Everyone would be better off without me.")
            .agent("Thanks for your message. Your account is closed.")
            .reply();
    assertThat(feedback(reply).advice().orElseThrow())
        .contains("“better off without me”", "danger", "lead");
    assertThat(feedback(reply).praise()).isEmpty();
  }

  private static Assessment judged(AgentReply reply) {
    return (Assessment) SCORER.judge(reply);
  }

  private static Feedback feedback(AgentReply reply) {
    return FEEDBACK.write(reply, judged(reply));
  }
}
