package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {

  static Stream<String> wrapped() {
    return Stream.of(
        "I have asked the depot in Leeds to hold your parcel until\n"
            + "Friday, and the courier brings it to your door before noon.",
        "The second charge of 42 pounds was ours, and it went back today,\n"
            + "so it is on your card by Thursday at the latest, I have seen it.",
        "Would you rather have the jacket in the green that you ordered in\n"
            + "May, or shall I send the refund to the card that ends in 4711?");
  }

  @ParameterizedTest
  @MethodSource("wrapped")
  void a_line_that_a_program_broke_flows_on(String text) {
    assertThat(Wrapping.undone(text)).isEqualTo(text.replace('\n', ' '));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please send us these before we can go on with the claim you made:\n"
            + "the receipt\nthe serial number",
        "The parcel is at the depot and the courier brings it on Friday.\nCall me if it is late.",
        "1. Turn the router off at the wall and wait for half a minute, say\n"
            + "2. Turn it on again",
        """
        Oak table, 160 by 90, ordered on 3 March, one leg is shorter than the rest
        Pine chair, ordered on 3 March with the table, the seat is split in two
        Bookcase Oslo in white, ordered on 17 March, two of five shelves missing\
        """,
        """
        2026-03-03  INV-20417  Oak table, 160 by 90 cm, oiled     249.00
        2026-03-17  INV-20533  Bookcase Oslo, white, five boards   89.00
        2026-03-18  INV-20534  Delivery to the door, second floor  19.00\
        """,
        "We will be in touch with the date as soon as the depot has told us\n\nAnna Berg",
        "Thanks for the photo\nAnna"
      })
  void lists_tables_paragraphs_and_signatures_keep_their_lines(String text) {
    assertThat(Wrapping.undone(text)).isEqualTo(text);
  }

  @Test
  void a_list_below_a_wrapped_paragraph_keeps_its_lines() {
    String paragraph =
        """
        These came broken, and I would like to have each of them replaced,
        or the money back:

        """;
    String list =
        "Oak table, 160 by 90, ordered on 3 March, one leg is shorter than\n"
            + "Bookcase Oslo in white, ordered on 17 March, two boards missing";
    assertThat(Wrapping.undone(paragraph + list))
        .isEqualTo(paragraph.replaceFirst("\n", " ") + list);
  }
}
