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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pay de89370400440532013000 now | Pay [account] now",
        "Pay gb29nwbk60161331926819. | Pay [account].",
        "Pay De89 3704 0044 0532 0130 00 now | Pay [account] now",
        "Pay GB29 NWBK 6016 1331 9268 19 now | Pay [account] now",
        "Pay mt84malt011000012345mtlcast001s now | Pay [account] now",
        "ES91 2100 0418 4502 0005 1332 when will it come | [account] when will it come",
        "Pay DE89_3704_0044_0532_0130_00 now | Pay [account] now",
        "Card 4111\u00a01111\u00a01111\u00a01111 is lost | Card [card] is lost",
        "Card 4111\u20131111\u20131111\u20131111 is lost | Card [card] is lost",
        "Card 4111 - 1111 - 1111 - 1111 is lost | Card [card] is lost",
        "Card 4111  -  1111  -  1111  -  1111 is lost | Card [card] is lost",
        "Card 4111_1111_1111_1111 is lost | Card [card] is lost",
        "Card 4111\u200b1111\u200b1111\u200b1111 is lost | Card [card] is lost",
        "Ring 0160\u00a0555\u00a00142 | Ring [phone]",
        "Order no12345678 and 12345678x or 12345678Z | Order [number] and [number] or [number]",
        "User abcd12345678efgh | User abcd[number]efgh",
        "by12 noon they will come to see it | by12 noon they will come to see it",
        "From 12.05.2025 10 people came | From 12.05.2025 10 people came",
        "Ring +32 81 22.33.44 now | Ring [phone] now",
        "Ring +32 81 12.05.24 now | Ring [phone] now",
        "Ring 081 22.33.44 now | Ring [phone] now",
        "Ring 08 12.05.24 now | Ring [phone] now",
        "Ring tel08 12.05.24 now | Ring [phone] now",
        "Ring 0711 12-34-56 now | Ring [phone] now",
        "Born 1990-01-01 1234 | Born [number]",
        "Since 2025-05-12 08:30 or 5/31/2025 | Since 2025-05-12 08:30 or 5/31/2025",
        "Open 10 - 12 and 5 - 7 days | Open 10 - 12 and 5 - 7 days"
      })
  void a_number_is_taken_out_whatever_stands_between_its_groups(String text, String redacted) {
    assertThat(Redaction.of(text, List.of())).isEqualTo(redacted);
  }

  @Test
  void a_number_is_taken_out_with_one_group_a_line() {
    assertThat(Redaction.of("Card\n4111\n1111\n1111\n1111\nis lost", List.of()))
        .isEqualTo("Card\n[card]\nis lost");
  }

  @Test
  void dates_below_each_other_stay_dates() {
    String text = "12.05.2025\n14.05.2025\n2025-05-16";
    assertThat(Redaction.of(text, List.of())).isEqualTo(text);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This is Priya from support. | This is [name] from support.",
        "My name is Priya Rao and I read it all. | My name is [name] and I read it all.",
        "my name's Jean-Luc. As Jean said, wait. | my name's [name]. As [name] said, wait.",
        "Priya here, at your side. Ask PRIYA. | [name] here, at your side. Ask [name].",
        "Sorry, Priya Rao here again! | Sorry, [name] here again!",
        "You're chatting with Ola. | You're chatting with [name].",
        "I’m Siân, your guide. | I’m [name], your guide.",
        "Hi Zoë, Zoë's parcel is lost. | Hi [name], [name]'s parcel is lost.",
        "This is Great, thank you. | This is Great, thank you.",
        "Click here, or look here. | Click here, or look here.",
        "This is NOT Good enough. | This is NOT Good enough.",
        "I am so sorry. I am Sorry, truly. | I am so sorry. I am Sorry, truly."
      })
  void who_says_their_name_is_not_named(String text, String redacted) {
    assertThat(Redaction.of(text, List.of())).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anne and MARIE told Anne-Marie | [name] and [name] told [name]",
        "Ask O'Neil or O’Neil or Neil. | Ask [name] or [name] or [name].",
        "Neil's and anne-marie's bags | [name]'s and [name]'s bags",
        "The annex of Annemarie | The annex of Annemarie",
        "annem. wrote | annem. wrote"
      })
  void names_are_known_whole_and_by_their_parts(String text, String redacted) {
    assertThat(Redaction.of(text, List.of("Anne-Marie O'Neil"))).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I will mark it. May I? | I will mark it. May I?",
        "Will you be in? Mark the box. | Will you be in? Mark the box.",
        "It came in May, on 3 May and on May 5. | It came in May, on 3 May and on May 5.",
        "From April, May and June on | From April, May and June on",
        "I asked Will and Mark about it. | I asked [name] and [name] about it.",
        "Mark, I am sorry. | [name], I am sorry.",
        "You said that May called you. | You said that [name] called you.",
        "This is Will from the shop. Will it do? | This is [name] from the shop. Will it do?",
        "Our support team will help. | Our support team will help."
      })
  void words_of_every_day_stay_words(String text, String redacted) {
    assertThat(Redaction.of(text, List.of("Will Marks", "Mark May", "Support Team")))
        .isEqualTo(redacted);
  }

  @Test
  void hostile_texts_take_no_longer_than_their_length() {
    for (String piece :
        List.of(
            "My name is ",
            "\n",
            "- ",
            "A",
            "Aa ",
            "Aa-",
            "'",
            "this is Aa ",
            "Hi Aa ",
            "[name]",
            "1",
            "1 ",
            "1 - ",
            "1_",
            "de89 ",
            "A-",
            "A123-",
            "a@a",
            "a.",
            "12.05.2025 ",
            "Abcd ",
            "de89 a1")) {
      String text = piece.repeat(100_000 / piece.length());
      assertThat(Redaction.of(text, List.of("Aa Bb-Cc", "O'Neil"))).isNotNull();
    }
  }

  @Property
  void no_address_survives_whatever_stands_around_it(@ForAll String before, @ForAll String after) {
    String text = before + " anna@example.com " + after;
    assertThat(Redaction.of(text, List.of())).doesNotContain("anna@example.com");
  }
}
