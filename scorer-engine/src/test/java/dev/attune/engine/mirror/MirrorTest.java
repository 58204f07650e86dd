package dev.attune.engine.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MirrorTest {

  @Test
  void the_customer_s_i_is_you_to_the_agent() {
    assertThat(said("I've lost two jobs since the 8th."))
        .contains("you've lost two jobs since the 8th");
  }

  @Test
  void what_the_customer_calls_you_is_we_to_the_agent() {
    assertThat(said("You sent my mum 10mg instead of 5mg."))
        .contains("we sent your mum 10mg instead of 5mg");
  }

  @Test
  void you_as_an_object_is_us() {
    assertThat(said("I've told you about the parcel twice"))
        .contains("you've told us about the parcel twice");
  }

  @Test
  void the_verb_agrees_with_its_new_person() {
    assertThat(said("I was left on the train and I am cold."))
        .contains("you were left on the train");
  }

  @Test
  void a_yes_or_no_question_becomes_whether() {
    assertThat(said("can I move my Thursday lesson to Friday?"))
        .contains("whether you can move your Thursday lesson to Friday");
  }

  @Test
  void a_question_with_does_keeps_its_person() {
    assertThat(said("Does it need the original certificate?"))
        .contains("whether it needs the original certificate");
  }

  @Test
  void a_question_word_keeps_its_place() {
    assertThat(said("Where is my parcel?")).contains("where your parcel is");
  }

  @Test
  void a_request_becomes_what_was_asked_of_the_firm() {
    assertThat(said("Could you refund this and confirm I'm cancelled?"))
        .contains("to refund this and confirm you're cancelled");
  }

  @Test
  void hurried_spelling_is_written_at_leisure() {
    assertThat(said("i dont know what to do w my card"))
        .contains("you don't know what to do with your card");
  }

  @Test
  void a_subject_left_out_is_put_back() {
    assertThat(said("bought the gold edition by accident 2 minutes ago"))
        .contains("you bought the gold edition by accident 2 minutes ago");
    assertThat(said("wedding is tomorrow")).contains("the wedding is tomorrow");
  }

  @Test
  void shouting_is_said_quietly() {
    assertThat(said("I AM THE SENDER OF THE PARCEL")).contains("you are the sender of the parcel");
  }

  @Test
  void a_scrap_is_not_said_back() {
    assertThat(said("no van no work")).isEmpty();
    assertThat(said("desk with 200 people")).isEmpty();
  }

  @Test
  void rude_words_are_not_said_back() {
    assertThat(said("I think you are all useless clowns here")).isEmpty();
    assertThat(Mirror.repeatable("you absolute clowns and my parcel", true)).isFalse();
  }

  @Test
  void what_a_quotation_was_torn_from_is_not_said_back() {
    assertThat(said("We have had eleven emails containing the word \"nearly\".")).isEmpty();
  }

  @Test
  void a_thing_of_the_customer_s_is_found() {
    assertThat(Mirror.thing("check my old discount code pls").map(Mirrored::words))
        .contains("your old discount code");
  }

  @Test
  void an_order_number_is_not_read_out() {
    assertThat(said("order AV-20931 says shipped for 9 days"))
        .contains("the order says shipped for 9 days");
  }

  @Test
  void a_long_question_is_asked_without_its_condition() {
    assertThat(said("May I paint the living room pale green if I paint it back when I leave?"))
        .contains("whether you can paint the living room pale green");
  }

  @Test
  void what_was_told_belongs_to_the_telling() {
    assertThat(said("I just got told my emotional support cat can't fly"))
        .contains("you just got told your emotional support cat can't fly");
  }

  @Test
  void you_behind_is_means_us() {
    assertThat(said("my bank says it's you")).contains("your bank says it's us");
  }

  @Test
  void a_clause_without_its_object_is_not_said_back() {
    assertThat(said("we need by Thursday morning")).isEmpty();
  }

  @Test
  void a_customer_s_own_reproach_is_not_said_back() {
    assertThat(said("I should have had a backup of the thesis")).isEmpty();
  }

  @Test
  void more_than_one_takes_the_plural() {
    assertThat(said("I've told you about this 3 time"))
        .contains("you've told us about this 3 times");
  }

  private static List<String> said(String sentence) {
    return Mirror.of(sentence).stream().map(Mirrored::words).toList();
  }
}
