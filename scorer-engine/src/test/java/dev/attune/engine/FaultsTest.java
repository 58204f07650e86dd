package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import org.junit.jupiter.api.Test;

/** What is said where something in the reply stands in the way. */
class FaultsTest {

  private static final String GUSH =
      "How WONDERFUL!! We are head over heels in love with your plan and SO honoured to be part of"
          + " your magical journey!! You are a true hero and our whole team is in tears of joy!!";

  @Test
  void a_question_under_a_gush_is_to_be_answered() {
    assertThat(advice("What does a place for a two year old cost?", GUSH))
        .containsIgnoringCase("answer")
        .doesNotContain("they wrote");
  }

  @Test
  void a_newborn_whose_water_may_be_unsafe_is_not_told_that_they_waited() {
    assertThat(
            advice(
                "ive got a newborn on bottles and the water is brown. is it safe or not",
                "As above it is not harmful."))
        .doesNotContain("can't wait");
  }

  @Test
  void a_fine_for_smoking_asks_nobody_whether_they_are_safe() {
    assertThat(
            advice(
                "charged 80 for smoking. neither of us smoke. never have.",
                "Our housekeeping reported evidence of smoking. The charge stands as per our"
                    + " terms."))
        .doesNotContain("safe");
  }

  @Test
  void what_was_said_before_two_words_is_still_what_it_is_about() {
    assertThat(
            Written.feedback(
                    Talk.customer("Your driver just broke our garden gate and drove off")
                        .agent("Please report it to the police.")
                        .then("so nothing")
                        .agent("Please send it to claims.")
                        .reply())
                .advice())
        .hasValueSatisfying(advice -> assertThat(advice).contains("garden gate"));
  }

  @Test
  void who_collapsed_last_week_is_not_asked_whether_everyone_is_safe() {
    assertThat(
            advice(
                "Your desk gave my husband the wrong dose. He took it for two days, collapsed at"
                    + " work and spent a night in hospital.",
                "The matter is under investigation. We are unable to comment further."))
        .doesNotContain("is everyone safe");
  }

  @Test
  void small_talk_is_not_to_be_picked_up() {
    assertThat(
            Written.feedback(
                    Talk.customer("hi my bike was damaged on the ferry yesterday. whats next")
                        .agent("i look for your file")
                        .then("sure no worries")
                        .agent("sorry it took so long, sorry!! you send a photo, sorry again")
                        .reply())
                .advice()
                .orElse(""))
        .doesNotContain("no worries");
  }

  @Test
  void polite_irony_is_not_answered_in_the_same_spirit() {
    assertThat(
            advice(
                "You were so kind as to lose my trunk twice. I would be most grateful to learn"
                    + " where it spends the winter, for it has been neither here nor there since"
                    + " May.",
                "Thank you for your email. We apologise for the inconvenience."))
        .doesNotContain("same spirit")
        .doesNotContain("say something back");
  }

  @Test
  void where_a_sentence_for_the_occasion_does_harm_a_plain_one_is_tried() {
    assertThat(
            advice(
                "Your man at gate 4 laughed when I said I was scared of the lift. Really laughed",
                "Hi Ute, that's not the service we want to give. Could you tell us the gate and"
                    + " time so we can feed this back? ^RP"))
        .contains("scared of the lift");
  }

  @Test
  void what_weighs_most_is_felt_for_though_the_last_word_was_about_a_detail() {
    assertThat(
            Written.feedback(
                    Talk.customer(
                            "Cancelled by text at 2am, found out at the gate. I missed my"
                                + " sister's wedding.")
                        .agent("We're so sorry. We did send a text to the number on the booking.")
                        .then("there WAS a second number on it")
                        .agent("I can see one number on the booking.")
                        .reply())
                .advice()
                .orElse(""))
        .contains("wedding");
  }

  @Test
  void what_the_reply_answered_is_not_asked_for_again_where_help_is_there() {
    assertThat(
            advice(
                "My tulip bulbs came half rotten, the second year in a row. How do I change the"
                    + " delivery day for the rest?",
                "You can change the delivery day for the rest in your account under Orders."))
        .doesNotContain("How do I change");
  }

  @Test
  void what_tells_of_nothing_is_felt_for_last() {
    AgentReply reply = Talk.customer("The code is 12.").agent("We got it.").reply();
    Frames frames = new Frames(Findings.of(reply), Written.assessed(reply));
    Quotable bare = Quotables.in("There was a second code on it.").get(0);
    assertThat(frames.fits(Topic.FEELING, bare)).isLessThan(frames.fits(Topic.UNDERSTANDING, bare));
  }

  private static String advice(String asked, String answer) {
    return Written.feedback(Talk.customer(asked).agent(answer).reply()).advice().orElse("");
  }
}
