package dev.attune.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MappedTextTest {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static Span of(MappedText text, String words) {
    int at = text.value().indexOf(words);
    return text.original(new Span(at, at + words.length()));
  }

  @Test
  void words_behind_a_replacement_lead_back_to_where_they_stood() {
    String first = "Order 4711 is late, order 9 is not.";
    MappedText text = MappedText.of(first).replace(DIGITS, number -> "[a long number]");
    assertThat(text.value())
        .isEqualTo("Order [a long number] is late, order [a long number] is not.");
    assertThat(of(text, "is late").in(first)).isEqualTo("is late");
    assertThat(of(text, "is not.").in(first)).isEqualTo("is not.");
  }

  @Test
  void half_a_placeholder_leads_to_all_it_stands_for() {
    MappedText text = MappedText.of("Ring 0160 now").replace(DIGITS, number -> "[phone]");
    assertThat(of(text, "one] now").in("Ring 0160 now")).isEqualTo("0160 now");
  }

  @Test
  void a_replacement_of_a_replacement_still_leads_to_the_first_text() {
    MappedText text =
        MappedText.of("a 12 b")
            .replace(DIGITS, number -> "[x]")
            .replace(Pattern.compile("a \\[x"), words -> "!");
    assertThat(text.value()).isEqualTo("!] b");
    assertThat(of(text, "!").in("a 12 b")).isEqualTo("a 12");
    assertThat(of(text, "b").in("a 12 b")).isEqualTo("b");
  }

  @Test
  void what_is_left_as_it_is_stays_divisible() {
    MappedText text =
        MappedText.of("Call 12 or 345").replace(DIGITS, n -> n.length() < 3 ? n : "[n]");
    assertThat(of(text, "1")).isEqualTo(new Span(5, 6));
  }

  @Test
  void nothing_is_found_past_the_end() {
    assertThatThrownBy(() -> MappedText.of("abc").original(new Span(1, 4)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Property
  void every_character_that_a_redaction_leaves_leads_to_itself(@ForAll String before) {
    String first = before + " mail anna@example.com or ring 0160 5550142, dear Anna ";
    MappedText text = Redaction.of(MappedText.of(first), Names.of(List.of("Anna"), List.of()));
    for (int i = 0; i < text.value().length(); i++) {
      Span span = text.original(new Span(i, i + 1));
      if (span.length() == 1) {
        assertThat(first.charAt(span.start())).isEqualTo(text.value().charAt(i));
      }
    }
    assertThat(text.value()).doesNotContain("anna@", "5550142");
  }
}
