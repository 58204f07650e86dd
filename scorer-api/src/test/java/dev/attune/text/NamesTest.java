package dev.attune.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the texts of a ticket give away of names, and how sure that is. */
class NamesTest {

  private static String redacted(String text, List<String> known, String... texts) {
    return Redaction.of(text, Names.of(known, List.of(texts)));
  }

  @Test
  void what_stands_where_names_stand_in_one_text_is_a_name_in_the_others() {
    assertThat(
            redacted(
                "Ask Priya, PRIYA or Rao. Priya knows, and Achterberg.",
                List.of(),
                "Dear Ms Achterberg,\nit is done.\n\nBest wishes,\nPriya Rao"))
        .isEqualTo("Ask [name], [name] or [name]. [name] knows, and [name].");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is done.\n\nKind regards,\nDelivery Team",
        "It is done.\n\nKind regards,\nParcel Support, Warehouse Staff",
        "Dear Parcel Department, hello.",
        "It is done.\n\nKind regards,\nThe Warehouse Office"
      })
  void a_team_makes_no_names_of_the_words_beside_it(String signed) {
    String text = "My delivery is late. Where is Parcel 7? In your Warehouse?";
    assertThat(redacted(text, List.of(), signed)).isEqualTo(text);
  }

  @Test
  void who_signs_with_their_team_is_learned_without_it() {
    assertThat(
            redacted(
                "Priya told me, and your Support too.",
                List.of(),
                "Done.\n\nRegards,\nPriya Rao, Parcel Support"))
        .isEqualTo("[name] told me, and your Support too.");
  }

  @Test
  void a_learned_name_in_small_letters_is_a_word() {
    assertThat(redacted("the crispin way", List.of(), "Regards,\nCrispin"))
        .isEqualTo("the crispin way");
  }

  @Test
  void a_word_that_another_text_has_in_small_letters_is_a_name_amid_a_sentence_alone() {
    String signed = "It is done.\n\nKind regards,\nGlobal Parcel";
    assertThat(redacted("Parcel 7 is late.", List.of(), signed, "where is my parcel?"))
        .isEqualTo("Parcel 7 is late.");
    assertThat(redacted("I asked Parcel why.", List.of(), signed, "where is my parcel?"))
        .isEqualTo("I asked [name] why.");
  }

  @Test
  void who_says_their_name_and_writes_it_small_once_is_still_named() {
    assertThat(
            redacted(
                "Priya is here.",
                List.of(),
                "Hello, this is Priya from Kent.",
                "my login is priya rao"))
        .isEqualTo("[name] is here.");
  }

  @Test
  void so_is_who_signs_as_their_address_says() {
    assertThat(
            redacted(
                "Priya is here.",
                List.of("priya.rao@example.com"),
                "It is done.\n\nBest wishes,\nPriya",
                "my login is priya rao"))
        .isEqualTo("[name] is here.");
  }

  @Test
  void an_address_in_a_text_writes_no_name_small() {
    assertThat(
            redacted(
                "Priya is here.",
                List.of(),
                "It is done.\n\nBest wishes,\nPriya",
                "write to priya.rao@example.com"))
        .isEqualTo("[name] is here.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "As Rosalind wrote | As [name] wrote",
        "Tell Jones. I am sure, and so is am. | Tell [name]. I am sure, and so is am.",
        "your returns and jones | your returns and jones",
        "Parcels are late, all parcels. | Parcels are late, all parcels."
      })
  void pieces_of_addresses_are_names_with_a_capital_amid_a_sentence(String text, String redacted) {
    assertThat(
            redacted(
                text,
                List.of(
                    "rosalind.a@example.com", "am.jones@example.com", "parcels.returns@shop.com")))
        .isEqualTo(redacted);
  }

  @Test
  void an_address_with_its_name_is_known_by_both() {
    assertThat(redacted("crispin, ask Rosa", List.of("Crispin <rosa@example.com>")))
        .isEqualTo("[name], ask [name]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Grace Sharma called. | [name] [name] called.",
        "Name: Rose Baker | Name: [name] [name]",
        "(Rose Baker) - Grace Sharma | ([name] [name]) - [name] [name]",
        "I told GRACE twice. | I told [name] twice.",
        "GRACE SHARMA | [name] [name]",
        "GRACE called. | [name] called.",
        "Rose from the ashes. Grace is a gift. | Rose from the ashes. Grace is a gift.",
        "PLEASE BE SO KIND, GRACE ME | PLEASE BE SO KIND, GRACE ME",
        "The price rose. It ROSE again. | The price rose. It ROSE again."
      })
  void a_full_name_of_words_of_every_day_is_one_wherever_it_stands(String text, String redacted) {
    assertThat(redacted(text, List.of("Grace Sharma", "Rose Baker"))).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thanks, June, for helping. | Thanks, [name], for helping.",
        "I spoke to May about it. | I spoke to [name] about it.",
        "A letter from April came, for June. | A letter from [name] came, for [name].",
        "Moved from April to June | Moved from April to June",
        "from May 5 to June 7 | from May 5 to June 7",
        "on Monday, June 7 and Fri, May the 5th | on Monday, June 7 and Fri, May the 5th",
        "It came in May, until June. | It came in May, until June."
      })
  void months_are_told_from_names_by_the_words_around(String text, String redacted) {
    assertThat(redacted(text, List.of("May Achterberg", "June Ruiz", "April Okafor")))
        .isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Have patience. Miles away. Oh well, I am here. Go first in spring.",
        "The bank manager posts a charge to your bookings."
      })
  void words_that_are_names_too_stay_words(String text) {
    assertThat(
            redacted(
                text,
                List.of("Patience Miles", "Oh Am", "Go First", "Spring Bank", "Manager Bookings")))
        .isEqualTo(text);
  }
}
