package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PleasureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Always prompt and professional!",
        "The therapist was so patient with my mum.",
        "Five stars. Paella like in Alicante.",
        "Best dumplings in town",
        "Good cut, fair price",
        "Your driver was super friendly, carried it upstairs.",
        "Can't fault them.",
        "cant complain",
        "\u2605\u2605\u2605\u2605\u2605 Ok",
        "10/10",
        "Great place, lovely view",
        "My mum was so happy, really kind people"
      })
  void praise_asks_for_nothing(String said) {
    assertThat(wanted(said)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nice app but put the IBAN on the first page",
        "One star. Steak came back raw.",
        "The food wasn't good quality.",
        "The staff weren't always polite.",
        "It was super fast before the update, the screen freezes.",
        "I'd give 5 stars if it had dark mode.",
        "Two out of 5 stars.",
        "Friendly staff, and nobody could open the room.",
        "No badge came. All the best, Tom",
        "My battery drains so fast.",
        "Nice app, please put the IBAN on the first page",
        "Friendly reminder: invoice 88 is unpaid.",
        "I highly recommend you avoid them.",
        "We enjoyed our stay. My husband wrote about the glasses in room 12.",
        "Very nice staff. The shower was cold.",
        "Friendly driver, parcel left in the rain.",
        "Delicious cake, the box was crushed on arrival.",
        "Nice app, add a dark theme.",
        "I've been very patient. Order 5512, ten chairs, nine came.",
        "Email is best.",
        "Looking for a dog friendly room in May.",
        "Really nice of your driver to throw the box over the fence.",
        "I was always polite on the phone, your colleague hung up on me.",
        "Very clean room, only the bed was soft."
      })
  void a_snag_or_a_wish_beside_it_wants_something(String said) {
    assertThat(wanted(said)).isTrue();
  }

  @Test
  void praise_with_a_snag_is_not_all_praise() {
    assertThat(findings("Thanks, the staff were friendly.").praised()).isTrue();
    assertThat(
            findings("Thanks, the staff were friendly and the room was never cleaned.").praised())
        .isFalse();
  }

  private static boolean wanted(String said) {
    return findings(said).helpWanted();
  }

  private static Findings findings(String said) {
    return Findings.of(Talk.customer(said).agent("We are here for you.").reply());
  }
}
