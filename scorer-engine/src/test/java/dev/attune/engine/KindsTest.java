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
  void the_gravest_kind_comes_first() {
    assertThat(Kinds.of("I lost my job and the rent is due tomorrow").get(0)).isEqualTo("hardship");
  }
}
