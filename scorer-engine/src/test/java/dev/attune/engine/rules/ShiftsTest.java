package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Shift;
import dev.attune.engine.Talk;
import dev.attune.ticket.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftsTest {

  private static Talk answered() {
    return Talk.customer("My parcel is late and I am fed up.").agent("It comes on Friday.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thank you so much, you made my day! | WARM",
        "Bless you, that is so kind. | WARM",
        "Ok then, Friday it is. | BETTER",
        "Sounds good. | BETTER",
        "Does the courier ring the bell? | SAME",
        "That is not what I asked. | WORSE",
        "Thanks for nothing. | WORSE",
        "Oh great. Still nothing here, I want to speak to your manager. | WORSE",
        "FRIDAY?!!! | WORSE",
        "I'd be better off dead. | WORSE",
        "Thank you for trying, but everyone would be better off without me. | WORSE",
        "I am reporting you to the council. | WORSE",
        "Thank you, but this is unacceptable. | SAME",
        "Wow, thank you so much, you are lovely! | WARM",
        "Wow, that was quick. Thanks! | WARM",
        "Never mind, I found it, thanks a million! | WARM",
        "Wow. Friday. | WORSE",
        "Never mind then. | WORSE",
        "Wow, thanks for nothing. | WORSE",
        "Wow, thanks, this is unacceptable. | SAME"
      })
  void the_customers_next_words_show_the_shift(String words, Shift shift) {
    assertThat(Shifts.after(answered().then(words).reply())).contains(shift);
  }

  @Test
  void without_an_answer_there_is_none() {
    assertThat(Shifts.after(answered().reply())).isEmpty();
  }

  @Test
  void several_messages_in_a_row_are_one_answer() {
    assertThat(Shifts.after(answered().then("Hm.").then("Thank you!").reply()))
        .contains(Shift.WARM);
  }

  @Test
  void a_bot_that_speaks_up_does_not_come_between_a_reply_and_its_answer() {
    Talk talk = answered().bot("Please rate us.").then("Thank you so much!");
    assertThat(Shifts.after(talk.reply(1))).contains(Shift.WARM);
    assertThat(Shifts.after(talk.reply(2))).contains(Shift.WARM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uD83D\uDC4D", "> quoted\n> alone"})
  void a_message_without_words_does_not_come_between_either(String wordless) {
    Talk talk = answered().agent(wordless).then("Thank you so much!");
    assertThat(Shifts.after(talk.reply(1))).contains(Shift.WARM);
  }

  @Test
  void an_automatic_message_does_not_come_between_either_and_is_no_answer() {
    Talk talk = answered().automatic(Role.AGENT, "We got it.").automatic(Role.CUSTOMER, "Thanks!");
    assertThat(Shifts.after(talk.reply(1))).isEmpty();
    assertThat(Shifts.after(talk.then("It is late.").reply(1))).contains(Shift.SAME);
  }

  @Test
  void what_is_said_to_the_next_answer_is_no_word_on_the_last() {
    Talk talk = answered().agent("Anything else?").then("Thank you so much!");
    assertThat(Shifts.after(talk.reply(1))).isEmpty();
    assertThat(Shifts.after(answered().then("Hm.").bot("Rate us.").then("Thanks!").reply(1)))
        .contains(Shift.SAME);
  }

  @Test
  void a_bot_answers_itself_out() {
    Talk talk = Talk.customer("Is it late?").bot("Yes.").bot("Rate us.").then("Thanks!");
    assertThat(Shifts.after(talk.reply(1))).isEmpty();
  }
}
