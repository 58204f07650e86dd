package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningsTest {

  @Test
  void a_wait_is_said_back_with_its_length() {
    assertThat(facts("I've been waiting 3 wks for a reply")).containsExactly("waited: 3 weeks");
    assertThat(facts("asked over two weeks ago")).containsExactly("waited: over two weeks");
  }

  @Test
  void what_is_still_to_come_is_no_wait() {
    assertThat(facts("nothing will arrive in 9 days")).isEmpty();
    assertThat(facts("our son is 9 days old and nothing fits")).doesNotContain("waited: 9 days");
  }

  @Test
  void trouble_is_said_back_with_the_day_it_began() {
    assertThat(facts("no heating since sat")).containsExactly("since: Saturday");
    assertThat(facts("it's been down since last Tuesday night"))
        .containsExactly("since: last Tuesday night");
    assertThat(facts("I've been with you since 2011")).isEmpty();
  }

  @Test
  void asking_too_often_is_counted() {
    assertThat(facts("this is my 3rd email")).containsExactly("nth.message: third email");
    assertThat(facts("I've called your office six times")).containsExactly("times: six times");
    assertThat(facts("they charged me three times")).isEmpty();
  }

  @Test
  void a_day_that_counts_is_named_from_the_agent_s_side() {
    assertThat(facts("my sister's wedding is on Saturday"))
        .containsExactly("in_time: your sister's wedding on Saturday");
    assertThat(facts("the deadline is this friday")).containsExactly("in_time: this Friday");
    assertThat(facts("I have an interview tomorrow"))
        .containsExactly("in_time: the interview tomorrow");
  }

  @Test
  void a_day_that_is_over_presses_nobody() {
    assertThat(facts("my birthday was on Friday")).isEmpty();
    assertThat(facts("we missed the wedding on Saturday")).isEmpty();
  }

  @Test
  void whom_they_lost_is_named() {
    assertThat(facts("my father Istvan Balogh passed on Friday")).containsExactly("loss: father");
  }

  @Test
  void one_sum_is_accounted_for_and_of_two_none() {
    assertThat(facts("you took £84.90 from my account")).containsExactly("charged: £84.90");
    assertThat(facts("you took £84.90 and then £12")).isEmpty();
  }

  @Test
  void a_question_is_to_be_answered_and_nothing_else() {
    assertThat(facts("can you send it by Friday?")).isEmpty();
  }

  private static List<String> facts(String words) {
    return Quotables.in(words).stream()
        .filter(said -> said.words().length() + 1 >= words.length())
        .findFirst()
        .map(Openings::of)
        .orElse(List.of())
        .stream()
        .map(opening -> opening.key().substring("open.".length()) + ": " + opening.fact())
        .toList();
  }
}
