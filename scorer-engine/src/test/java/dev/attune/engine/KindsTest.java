package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindsTest {

  @Test
  void an_earbud_that_dies_is_nobody_s_loss() {
    assertThat(Kinds.of("my left earbud died after 13 months")).doesNotContain("loss");
  }

  @Test
  void a_mother_who_dies_is_a_loss() {
    assertThat(Kinds.of("my mother died in March")).contains("loss");
  }

  @Test
  void a_father_who_passed_on_a_friday_is_a_loss_and_a_message_passed_on_is_none() {
    assertThat(Kinds.of("my father Istvan Balogh passed on Friday")).contains("loss");
    assertThat(Kinds.of("my message was never passed on")).doesNotContain("loss");
  }

  @Test
  void an_allergy_is_a_danger_only_where_something_happens() {
    assertThat(Kinds.of("we couldn't see what he's allergic to")).doesNotContain("danger");
  }

  @Test
  void who_does_not_smoke_is_in_no_danger_and_a_smoking_dryer_is_one() {
    assertThat(Kinds.of("neither of us smoke and we get a smoking fee")).doesNotContain("danger");
    assertThat(Kinds.of("my dad doesn't smoke")).doesNotContain("danger");
    assertThat(Kinds.of("the dryer is smoking")).contains("danger");
  }

  @Test
  void who_is_threatened_at_home_is_in_danger() {
    assertThat(Kinds.of("he was hammering on my door again last night").get(0)).isEqualTo("danger");
    assertThat(Kinds.of("your driver knows where I live").get(0)).isEqualTo("danger");
    assertThat(Kinds.of("I fell asleep at my desk")).doesNotContain("danger");
  }

  @Test
  void an_internet_that_is_fine_costs_nobody_money() {
    assertThat(Kinds.of("my internet is fine and I told you so")).doesNotContain("money");
    assertThat(Kinds.of("I was charged twice and my internet is fine")).contains("money");
  }

  @Test
  void a_husband_who_is_ill_is_an_illness_and_who_is_sick_of_waiting_is_none() {
    assertThat(Kinds.of("my husband is very ill")).contains("illness");
    assertThat(Kinds.of("my husband is sick of waiting")).doesNotContain("illness");
  }

  @Test
  void a_florist_for_funerals_has_no_funeral_to_go_to() {
    assertThat(Kinds.of("this is a funeral flower shop")).doesNotContain("event");
  }

  @Test
  void what_was_booked_in_march_has_not_been_waited_for() {
    assertThat(Kinds.of("we have had this trip booked since March")).doesNotContain("waited");
    assertThat(Kinds.of("I have been waiting for an answer since March")).contains("waited");
  }

  @Test
  void an_apostrophe_left_out_hides_no_hardship() {
    assertThat(Kinds.of("i dont have 310 euro")).contains("hardship");
  }

  @Test
  void the_gravest_kind_comes_first() {
    assertThat(Kinds.of("I lost my job and the rent is due tomorrow").get(0)).isEqualTo("hardship");
  }

  @Test
  void what_is_denied_is_not_told() {
    assertThat(Kinds.of("the key was not missing")).doesNotContain("broken");
    assertThat(Kinds.of("the key was missing")).contains("broken");
  }

  @Test
  void a_day_that_others_name_is_no_deadline() {
    assertThat(Kinds.of("every time you say tomorrow")).doesNotContain("deadline");
    assertThat(Kinds.of("I need it by tomorrow")).contains("deadline");
  }

  @Test
  void who_has_a_savings_account_is_in_no_hardship() {
    assertThat(Kinds.of("a question about the savings account")).doesNotContain("hardship");
    assertThat(Kinds.of("that was all my savings")).contains("hardship");
  }
}
