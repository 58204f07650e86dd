package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a customer's sentence may be cut, and where it may not. */
class JointsTest {

  private static final String AUNT =
      "my aunt, who I was driving there, is having her eye done on that day.";

  @Test
  void a_relative_clause_is_torn_neither_from_its_person_nor_from_the_verb() {
    assertThat(words(AUNT))
        .containsExactly("my aunt, who I was driving there, is having her eye done on that day");
  }

  @Test
  void what_only_follows_on_a_person_does_not_begin_a_quotation() {
    assertThat(words("I asked Piet, who runs the depot, and he just shrugged."))
        .contains("I asked Piet", "he just shrugged")
        .doesNotContain("who runs the depot");
  }

  @Test
  void what_only_prepares_the_main_clause_is_not_quoted_by_itself() {
    assertThat(words("When I opened the crate, both lamps were in pieces."))
        .contains("both lamps were in pieces")
        .doesNotContain("When I opened the crate");
  }

  @Test
  void a_subject_is_not_left_behind_before_its_verb() {
    assertThat(words("The blue tiles, two boxes, were never in that van."))
        .doesNotContain("two boxes, were never in that van", "were never in that van");
  }

  @Test
  void a_question_behind_a_word_or_two_is_still_a_question() {
    assertThat(words("Quick one, is parking free on Sundays?"))
        .contains("is parking free on Sundays");
    assertThat(words("It is late, who do I call?")).contains("who do I call");
  }

  private static List<String> words(String sentence) {
    return Quotables.in(sentence).stream().map(Quotable::words).distinct().toList();
  }
}
