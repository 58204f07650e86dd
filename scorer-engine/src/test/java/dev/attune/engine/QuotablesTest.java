package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotablesTest {

  @Test
  void a_greeting_is_no_part_of_what_is_said() {
    assertThat(words("Hi there, my voucher has expired.")).contains("my voucher has expired");
    assertThat(words("hi lost my card")).containsExactly("lost my card");
  }

  @Test
  void each_clause_of_a_long_sentence_can_be_quoted() {
    assertThat(words("No biggie but it's for my sister's wedding so can you swap it in time?"))
        .contains("it's for my sister's wedding", "can you swap it in time");
  }

  @Test
  void where_nobody_set_a_mark_a_new_clause_begins_with_its_subject() {
    assertThat(words("I reported the leak at Mill Lane 3 times its freezing now and a man fell"))
        .contains("I reported the leak at Mill Lane 3 times");
  }

  @Test
  void no_word_is_changed() {
    String said = "recieved \"stone\" insted of oat";
    assertThat(words(said + "!!")).containsExactly(said);
  }

  @Test
  void what_is_spoken_to_the_crowd_is_left_out() {
    assertThat(words("@StayMarlowe Being charged a £90 \"smoking fee\"."))
        .containsExactly("Being charged a £90 \"smoking fee\"");
  }

  @Test
  void a_handle_behind_a_link_is_left_out_too() {
    assertThat(words("So @MarloweBank the new fee is nine euros?"))
        .containsExactly("the new fee is nine euros");
    assertThat(words("(DM) the lift is out of order")).containsExactly("the lift is out of order");
  }

  @Test
  void greetings_from_somebody_greet_nobody() {
    assertThat(words("Greetings from a retired plumber")).doesNotContain("from a retired plumber");
  }

  @Test
  void a_clause_does_not_end_on_a_word_that_leads_on() {
    assertThat(words("The lady at the desk in Marlowe sings and honestly she should be on stage"))
        .contains("The lady at the desk in Marlowe sings");
  }

  @Test
  void an_abbreviation_ends_no_clause() {
    assertThat(words("the inn wants 14 p.p. extra now")).doesNotContain("the inn wants 14 p.p");
  }

  @Test
  void addresses_and_long_numbers_are_not_quoted() {
    assertThat(words("Write to ines@example.org about my claim.")).isEmpty();
    assertThat(words("My account 220817 is in arrears.")).isEmpty();
    assertThat(words("Born on 04.02.1988 in Bondar.")).isEmpty();
  }

  @Test
  void a_number_is_not_quoted_whatever_stands_between_its_groups() {
    assertThat(words("My card 4111\u00a01111\u00a01111\u00a01111 is lost.")).isEmpty();
    assertThat(words("My card 4111_1111_1111_1111 is lost.")).isEmpty();
    assertThat(words("Please ring 020.7946.0018 today.")).isEmpty();
    assertThat(words("My insurance number QQ123456C is wrong.")).isEmpty();
    assertThat(words("My lamp VL-882 is lost.")).containsExactly("My lamp VL-882 is lost");
  }

  @Test
  void a_sentence_without_end_is_not_quoted_to_where_it_was_cut() {
    String rambling = "my lamp is lost, ".repeat(23) + "nobody has answered me again";
    assertThat(words(rambling)).noneMatch(words -> words.contains("nobody"));
    assertThat(words(rambling)).contains("my lamp is lost");
  }

  @Test
  void abuse_is_not_quoted() {
    assertThat(words("You are all useless clowns here.")).isEmpty();
  }

  @Test
  void half_a_quotation_is_not_quoted() {
    assertThat(words("It says \"new device, secret key required\" again."))
        .noneMatch(words -> words.chars().filter(c -> c == '"').count() == 1);
  }

  @Test
  void a_clause_stands_better_by_itself_than_what_hangs_on_it() {
    List<Quotable> said = Quotables.in("Our intern deleted it, which is all we had of the dogs.");
    assertThat(shape(said, "Our intern deleted it"))
        .isGreaterThan(shape(said, "which is all we had of the dogs"));
  }

  @Test
  void a_question_is_known_without_its_mark() {
    assertThat(form("how do i keep my number if i leave")).isEqualTo(Quotable.Form.QUESTION);
    assertThat(form("will it be here by Saturday?")).isEqualTo(Quotable.Form.QUESTION);
  }

  @Test
  void a_deed_that_is_asked_for_is_a_request() {
    assertThat(form("Could you put the session back?")).isEqualTo(Quotable.Form.REQUEST);
    assertThat(form("I'd like to end the rental")).isEqualTo(Quotable.Form.REQUEST);
    assertThat(form("Please end his membership.")).isEqualTo(Quotable.Form.REQUEST);
  }

  @Test
  void one_thing_or_the_other_is_a_question_and_no_deed() {
    assertThat(form("Would you send somebody or are pictures enough?"))
        .isEqualTo(Quotable.Form.QUESTION);
    assertThat(form("do u have the blue one")).isEqualTo(Quotable.Form.QUESTION);
  }

  @Test
  void what_hangs_on_a_clause_asks_nothing() {
    assertThat(Quotables.in("I can come in on any day except Monday, which is choir."))
        .filteredOn(said -> said.words().equals("which is choir"))
        .isNotEmpty()
        .allMatch(Quotable::tells);
  }

  @Test
  void what_was_done_next_is_not_asked_for() {
    assertThat(Quotables.in("I opened the link, put a code in, and it was a fake."))
        .filteredOn(said -> said.words().startsWith("put a code in"))
        .isNotEmpty()
        .allMatch(Quotable::tells);
    assertThat(form("Check my meter again")).isEqualTo(Quotable.Form.REQUEST);
  }

  @Test
  void a_question_that_looks_for_no_answer_tells_more_than_it_asks() {
    assertThat(form("Has he been abducted?")).isEqualTo(Quotable.Form.STATEMENT);
    assertThat(form("Who signs this off, a parrot?")).isEqualTo(Quotable.Form.STATEMENT);
    assertThat(form("How is that fair?")).isEqualTo(Quotable.Form.STATEMENT);
    assertThat(form("After nine isn't allowed I thought?")).isEqualTo(Quotable.Form.STATEMENT);
    assertThat(form("Is he okay?")).isEqualTo(Quotable.Form.QUESTION);
    assertThat(form("Who can I ask?")).isEqualTo(Quotable.Form.QUESTION);
    assertThat(form("Why was I charged for the crate?")).isEqualTo(Quotable.Form.QUESTION);
  }

  @Test
  void a_question_with_which_is_known_at_the_beginning_alone() {
    assertThat(form("which oil for a wire chain, 12 speed")).isEqualTo(Quotable.Form.QUESTION);
  }

  @Test
  void who_asks_to_be_told_asks_a_question() {
    assertThat(form("Please can somebody just tell me if the baby chair is safe."))
        .isEqualTo(Quotable.Form.QUESTION);
  }

  @Test
  void a_thing_that_could_be_a_deed_is_told() {
    assertThat(form("refund promised in May")).isEqualTo(Quotable.Form.STATEMENT);
    assertThat(form("refund my crate")).isEqualTo(Quotable.Form.REQUEST);
    assertThat(form("cancel my crate please")).isEqualTo(Quotable.Form.REQUEST);
  }

  @Test
  void words_about_words_stand_worst_by_themselves() {
    assertThat(shape(Quotables.in("Read what I wrote."), "Read what I wrote"))
        .isLessThan(shape(Quotables.in("Read the second page."), "Read the second page"));
  }

  @Test
  void what_is_so_is_a_statement() {
    assertThat(form("I have dialysis at 2")).isEqualTo(Quotable.Form.STATEMENT);
  }

  private static List<String> words(String sentence) {
    return Quotables.in(sentence).stream().map(Quotable::words).distinct().toList();
  }

  private static Quotable.Form form(String sentence) {
    return Quotables.in(sentence).get(0).form();
  }

  private static int shape(List<Quotable> all, String words) {
    return all.stream()
        .filter(said -> said.words().equals(words))
        .findFirst()
        .orElseThrow()
        .shape();
  }
}
