package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerbsTest {

  @Test
  void a_clause_has_a_verb() {
    assertThat(Verbs.in("I put it back on the shelf")).isTrue();
  }

  @Test
  void a_scrap_has_none() {
    assertThat(Verbs.in("mum out of that room")).isFalse();
  }

  @Test
  void hurried_spelling_is_no_hindrance() {
    assertThat(Verbs.in("ive no heating")).isTrue();
  }
}
