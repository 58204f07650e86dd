package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Scorer;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {

  private static final String COLD =
      "Dear customer, thank you for contacting us. Please submit form 12 on our website.";

  @Test
  void a_death_comes_before_the_business() {
    assertThat(advice("My mother died in March and you keep billing her. Please stop.", COLD))
        .contains("“My mother died in March");
  }

  @Test
  void sympathy_already_given_is_not_asked_for_again() {
    String kind = "I was so very sorry to read about your mother. Please submit form 12.";
    assertThat(advice("My mother died in March and you keep billing her. Please stop.", kind))
        .doesNotContain("sympathy");
  }

  @Test
  void an_unanswered_question_is_to_be_answered() {
    assertThat(advice("Can I add a wheelchair for my father?", COLD))
        .containsIgnoringCase("answer")
        .contains("“Can I add a wheelchair for my father”");
  }

  @Test
  void the_customer_is_quoted_letter_by_letter() {
    assertThat(advice("hi my pump broke agian + ive a baby to feed", COLD))
        .contains("“my pump broke agian + ive a baby to feed”");
  }

  @Test
  void abuse_is_never_quoted() {
    assertThat(advice("You absolute clowns. My parcel with the pump never came.", COLD))
        .doesNotContainIgnoringCase("clowns");
  }

  @Test
  void praise_without_trouble_is_known_for_what_it_is() {
    assertThat(pleased("Your driver Emil carried my shopping up. What a star, thank you!"))
        .isTrue();
    assertThat(pleased("Thank you, but my screen is still broken.")).isFalse();
  }

  @Test
  void a_plea_that_names_no_matter_is_not_what_to_take_up() {
    assertThat(
            advice(
                "Credit card charged 3 times\n\nHi - my credit card was charged 3 times. I only"
                    + " wanted to buy a subscription for my organization. Can you help me?",
                "I will take a look and reverse the charges.\n\nThanks and sorry about this."))
        .contains("subscription for my organization")
        .doesNotContain("Can you help me");
  }

  @Test
  void what_only_keeps_company_is_not_what_to_take_up() {
    assertThat(advice("No badge came by mail. Let me know if you need any more data.", COLD))
        .contains("“No badge came by mail”");
  }

  @Test
  void nobody_is_to_put_right_what_was_praised() {
    String praise = "Always prompt and on time, we feel at home.";
    assertThat(advice(praise, "We're always here if you need us."))
        .doesNotContain("can do")
        .doesNotContain("can be done")
        .doesNotContain("by when");
    assertThat(judged(Talk.customer(praise).agent("We're here.").reply()).need().helpWanted())
        .isFalse();
  }

  @Test
  void a_reply_without_a_gap_gets_no_advice() {
    assertThat(
            advice(
                "Which size charger fits model X200?",
                "The 65 W one, part 4711, fits the X200. It's in stock and ships today."))
        .isEmpty();
  }

  @Test
  void odd_texts_never_fail() {
    for (String odd :
        List.of(
            "🙂🙂🙂",
            "אני מחכה כבר שבוע לחבילה שלי",
            "<b>my</b> &nbsp; <script>alert(1)</script> parcel never came!!!",
            "????? !!!! ....",
            "my my my my my's 's 's n't 'm",
            "{quote} {They} | my card",
            "the mail I wait for never came and and and ".repeat(2_500))) {
      for (String answer : List.of(COLD, odd)) {
        AgentReply reply = Talk.customer(odd).agent(answer).reply();
        assertThatCode(() -> written(reply)).as(start(odd)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void judging_less_often_for_the_scorer_that_ships_finds_the_same_advice() {
    AgentReply reply =
        Talk.customer("I've lost two jobs over this and nobody has rung back.").agent(COLD).reply();
    assertThat(Written.feedback(reply).advice()).isPresent();
    assertThat(new EmbeddedFeedback(calling(EmbeddedScorer.standard())).write(reply, judged(reply)))
        .isEqualTo(Written.feedback(reply));
  }

  private static Scorer calling(Scorer other) {
    return new Scorer() {
      @Override
      public Judgement judge(AgentReply reply) {
        return other.judge(reply);
      }

      @Override
      public String version() {
        return "calling@1";
      }
    };
  }

  private static Assessment judged(AgentReply reply) {
    return (Assessment) EmbeddedScorer.standard().judge(reply);
  }

  private static String start(String text) {
    return text.substring(0, Math.min(20, text.length()));
  }

  private static void written(AgentReply reply) {
    if (EmbeddedScorer.standard().judge(reply) instanceof Assessment found) {
      new EmbeddedFeedback().write(reply, found);
    }
  }

  private static boolean pleased(String asked) {
    return Findings.of(Talk.customer(asked).agent(COLD).reply()).pleased();
  }

  private static String advice(String asked, String answer) {
    return Written.feedback(Talk.customer(asked).agent(answer).reply()).advice().orElse("");
  }
}
