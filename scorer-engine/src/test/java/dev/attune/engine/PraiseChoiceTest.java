package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.MarkName;
import dev.attune.engine.model.Sentence;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import dev.attune.text.Span;
import dev.attune.ticket.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What in a good reply is praised, and as what. */
class PraiseChoiceTest {

  @Test
  void a_line_under_the_name_with_a_number_to_ring_is_not_praised() {
    Evidence line = said("Night desk, 0207 555 0188 (ring back on the number that you know)");
    assertThat(worthy(line)).isFalse();
  }

  @Test
  void a_list_of_things_is_no_sentence() {
    assertThat(worthy(said("Old handset, spare tablet, office browser, even switched off")))
        .isFalse();
    assertThat(worthy(said("Try the old handset, the spare tablet, and I look here"))).isTrue();
  }

  @Test
  void who_is_barred_has_not_been_helped() {
    assertThat(Deeds.done(said("Your number has been blocked for 45 minutes"), false)).isFalse();
    assertThat(Deeds.done(said("The payment has been stopped and we blocked the card"), false))
        .isTrue();
  }

  @Test
  void what_somebody_does_for_them_by_a_time_is_a_promise() {
    assertThat(Deeds.promised(said("The duty manager rings you before 7 tonight"))).isTrue();
    assertThat(Deeds.promised(said("They are coming back tomorrow morning for yours"))).isTrue();
    assertThat(Deeds.promised(said("Sending it out with the van this afternoon"))).isTrue();
    assertThat(Deeds.promised(said("If you ring us today the line is busy"))).isFalse();
  }

  @Test
  void what_the_agent_still_needs_is_no_help_yet() {
    assertThat(Deeds.asks(said("For this I need the model number inside the door"))).isTrue();
  }

  @Test
  void that_no_answer_is_needed_spares_nobody_anything() {
    assertThat(Deeds.spares(said("Leavers' tea is on the 24th at 3, no need to reply"))).isFalse();
    assertThat(Deeds.spares(said("There is no need to send it back"))).isTrue();
  }

  @Test
  void what_follows_on_what_they_send_is_an_offer() {
    assertThat(Deeds.asks(said("You can send me the reading and I'll key it in"))).isFalse();
    assertThat(Deeds.offers(said("Send me the reading, then we can key it in"))).isTrue();
  }

  @Test
  void a_sentence_can_be_quoted_whole_and_in_the_parts_that_stand_by_themselves() {
    assertThat(
            pieces(
                "I've changed it on the account too, so the next one will be right without"
                    + " asking."))
        .containsExactly(
            "I've changed it on the account too, so the next one will be right without asking",
            "I've changed it on the account too");
    assertThat(pieces("It isn't on my desk, but I can send it on to the bench today."))
        .contains("I can send it on to the bench today", "It isn't on my desk");
    assertThat(pieces("So sorry about this, you must have been up all night."))
        .contains("you must have been up all night");
  }

  @Test
  void a_question_is_quoted_with_its_first_word() {
    String asks = "Which phone do you use and which version of the app is on it";
    assertThat(pieces(asks + "?")).containsExactly(asks);
  }

  @Test
  void a_short_answer_is_quoted_as_a_whole_without_a_verb() {
    String rule = "Small ones on deck 2 only, two at a time per cabin, passport at the desk";
    AgentReply reply = Talk.customer("hi do you allow cats").agent(rule + ". Max 12kg").reply();
    try (Study study = Study.of(reply)) {
      assertThat(Praisables.of(Written.assessed(reply), study))
          .map(piece -> piece.words().quote())
          .anyMatch(words -> words.startsWith(rule));
    }
  }

  @Test
  void a_sentence_ends_on_a_smile_before_a_capital() {
    assertThat(
            Passages.sentences(
                    Talk.customer("i want to cancel, moving in with my boyfriend")
                        .agent(
                            "Congrats on moving in together \uD83D\uDE42 Your contract runs until"
                                + " June")
                        .reply())
                .map(Evidence::quote))
        .containsExactly("Congrats on moving in together", "Your contract runs until June");
  }

  @Test
  void a_plain_fact_is_not_called_human() {
    assertThat(Merit.human(said("The hold-up is the payment module"), 84, 1))
        .matches(merit -> !merit.shows(merit.words()));
    assertThat(Merit.human(said("I'd be cross too"), 84, 1))
        .matches(merit -> merit.shows(merit.words()));
  }

  @Test
  void a_deed_that_its_words_do_not_prove_is_praised_as_a_good_line() {
    Evidence words = said("I've passed your note on to the depot manager");
    assertThat(new Merit("worked.action.done", words, 80))
        .matches(merit -> !merit.shows(words))
        .matches(merit -> merit.plainly().key().equals("worked.action"));
  }

  @Test
  void what_is_cut_short_is_praised_for_no_more_than_it_shows() {
    Evidence whole =
        said(
            "Many people wait at home and think of it for days; bring somebody, or Ina sits with"
                + " you");
    Merit merit = new Merit("worked.action", whole, 58);
    assertThat(merit.key(whole)).isEqualTo("worked.action");
    assertThat(merit.key(Quote.untilSemicolon(whole).orElseThrow())).isEqualTo("worked.line");
  }

  @Test
  void nobody_s_feeling_is_spoken_to_who_came_with_none() {
    Evidence words = said("The seat beside yours is free too");
    assertThat(new Merit("worked.acknowledged", words, 95).calmly().key())
        .isEqualTo("worked.human");
  }

  @Test
  void a_line_of_feeling_is_not_called_clear() {
    Evidence words = said("You must have been so worried all night");
    assertThat(new Merit("worked.answer", words, 30).as(shown(words, 0.6, 0.1)).key())
        .isEqualTo("worked.human");
    assertThat(new Merit("worked.answer", words, 30).as(shown(words, 0.1, 0.6)).key())
        .isEqualTo("worked.answer");
  }

  @Test
  void a_line_about_the_matter_is_not_called_human() {
    Evidence words = said("I have the duty manager on the other line");
    assertThat(new Merit("worked.human", words, 60).as(shown(words, 0.1, 0.5)).key())
        .isEqualTo("worked.line");
    assertThat(new Merit("worked.human", words, 60).as(shown(words, 0.5, 0.1)).key())
        .isEqualTo("worked.human");
  }

  @Test
  void what_annotators_would_quote_is_praised_first() {
    Evidence words = said("I've asked the crew to bring you water");
    Merit merit = new Merit("worked.answer", words, 30);
    assertThat(merit.as(shown(words, 0, 0.9)).worth())
        .isGreaterThan(merit.as(shown(words, 0, 0.2)).worth());
  }

  private static Shown shown(Evidence words, double feeling, double matter) {
    return new Shown(
        List.of(
            new Sentence(
                words, Map.of(MarkName.ACKNOWLEDGEMENT, feeling, MarkName.ACTION, matter))));
  }

  private static boolean worthy(Evidence words) {
    return !pieces(words.quote()).isEmpty();
  }

  private static List<String> pieces(String answer) {
    AgentReply reply = Talk.customer("Where can I still be signed in?").agent(answer).reply();
    Worthy worthy = new Worthy(Findings.of(reply));
    return Passages.sentences(reply).flatMap(worthy::pieces).map(Evidence::quote).toList();
  }

  private static Evidence said(String words) {
    Message message = Talk.customer("Hello").agent(words).reply().last();
    return Evidence.at(message, new Span(0, words.length()));
  }
}
