package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Shift;
import dev.attune.engine.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "Thank you, but this is unacceptable. | SAME"
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
}
