package dev.attune.deploy.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportTurnsTest {

  private final ExportTurns turns = new ExportTurns(3);

  @Test
  void so_many_are_written_at_once_and_another_once_one_has_ended() {
    assertThat(turns.begin("ann")).isTrue();
    assertThat(turns.begin("ben")).isTrue();
    assertThat(turns.begin("cem")).isTrue();
    assertThat(turns.isFree("dee")).isFalse();
    assertThat(turns.begin("dee")).isFalse();
    turns.end("ben");
    assertThat(turns.isFree("dee")).isTrue();
    assertThat(turns.begin("dee")).isTrue();
  }

  @Test
  void nobody_takes_all_turns() {
    assertThat(turns.begin("ann")).isTrue();
    assertThat(turns.begin("ann")).isTrue();
    assertThat(turns.begin("ann")).isFalse();
    assertThat(turns.begin("ben")).isTrue();
    turns.end("ann");
    assertThat(turns.begin("ann")).isTrue();
  }
}
