package dev.attune.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I have asked %s to ring you on Monday.",
        "My colleague, %s, has it now (%s sits next to me).",
        "It was with %s's team in May and I'm sorry.",
        "%s will ring you. %s's number is below.",
        "Hi %s, thanks for that, %s"
      })
  void it_makes_no_difference_who_is_told_of(String told) {
    assertThat(read(told.replace("%s", "Oluwaseun")))
        .isEqualTo(read(told.replace("%s", "Tom")))
        .isEqualTo(read(told.replace("%s", "Mei-Ling")))
        .isEqualTo(read(told.replace("%s", "Siobhán")));
  }

  @Test
  void a_first_and_a_last_name_are_one() {
    assertThat(read("I asked Priya Nair.")).isEqualTo(read("I asked Tom.")).contains("Jo");
  }

  @Test
  void a_name_that_is_a_word_as_well_is_a_name_in_mid_sentence() {
    assertThat(read("I asked Will and Rose, will you wait?"))
        .isEqualTo(read("I asked Tom and Lena, will you wait?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I will ring on Monday in March, not at Christmas.",
        "Open Settings and the Billing page; Customer Care has your Direct Debit.",
        "The OK came. Unplug it, then DM me in English.",
        "Reseat the cable. Resubmit it"
      })
  void words_that_are_no_names_stay(String words) {
    assertThat(Anonymous.of(words)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"I moved here from %s.", "In %s it is late.", "Our %s customers pay from %s."})
  void all_countries_are_one(String told) {
    assertThat(read(told.replace("%s", "Nigeria")))
        .isEqualTo(read(told.replace("%s", "Norway")))
        .isEqualTo(read(told.replace("%s", "New Zealand")))
        .isEqualTo(read(told.replace("%s", "Polish")));
  }

  @Test
  void every_other_letter_keeps_its_place() {
    String text = "Ask Oluwaseun Adeyemi in Norway, please.";
    assertThat(Anonymous.of(text)).hasSameSizeAs(text).endsWith(", please.");
  }

  private static String read(String text) {
    return Anonymous.of(text).replaceAll(" +", " ").replaceAll(" (?=[.,'’])", "");
  }
}
