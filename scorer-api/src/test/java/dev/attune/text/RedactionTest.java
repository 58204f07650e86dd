package dev.attune.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write to anna.ortiz+x@example.co.uk now | Write to [e-mail] now",
        "Open https://example.com/reset?token=s3cr3t, please | Open [link] please",
        "Ring +44 (0)20 7946 0000 today | Ring [phone] today",
        "Ring 0160 555 0142. Thanks | Ring [phone]. Thanks",
        "Card 4111 1111 1111 1111 was charged | Card [card] was charged",
        "Card 4111-1111-1111-1112 was charged | Card [number] was charged",
        "Pay DE89 3704 0044 0532 0130 00 today | Pay [account] today",
        "Order 1234567 and VL-88213 and #4711 | Order [number] and [reference] and [reference]",
        "By 12.05.2025 or 2025-05-12 you get 219.00 | By 12.05.2025 or 2025-05-12 you get 219.00",
        "Dear Mr Grzelak, your pallet | Dear [name], your pallet",
        "Hi Anna Maria, all is well | Hi [name], all is well",
        "Dear Customer, all is well | Dear Customer, all is well",
        "I told MARTIN and Martinez | I told [name] and Martinez",
        "5-7 business days, 65 W, 3 pm | 5-7 business days, 65 W, 3 pm"
      })
  void what_identifies_people_gives_way_to_a_placeholder(String text, String redacted) {
    assertThat(Redaction.of(text, List.of("Martin O'Hara"))).isEqualTo(redacted);
  }

  @Test
  void names_below_closing_words_are_taken_out() {
    assertThat(Redaction.of("It is done.\n\nKind regards,\nAnna Ortiz\n", List.of()))
        .isEqualTo("It is done.\n\nKind regards,\n[name]\n");
  }

  @Test
  void without_known_names_the_rest_still_works() {
    assertThat(Redaction.of("a@example.com", List.of("", "."))).isEqualTo("[e-mail]");
  }

  @Property
  void no_address_survives_whatever_stands_around_it(@ForAll String before, @ForAll String after) {
    String text = before + " anna@example.com " + after;
    assertThat(Redaction.of(text, List.of())).doesNotContain("anna@example.com");
  }
}
