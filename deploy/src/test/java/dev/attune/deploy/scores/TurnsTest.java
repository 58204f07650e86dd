package dev.attune.deploy.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns turns = new Turns(1, Duration.ZERO, new Pace(20));

  @Test
  void while_somebody_has_the_only_turn_another_gets_none() throws IOException {
    turns.take(
        () -> {
          assertThatThrownBy(() -> turns.take(() -> "in between"))
              .isInstanceOf(Turns.NoneFree.class);
          return "done";
        });

    assertThat(turns.take(() -> "afterwards")).isEqualTo("afterwards");
  }

  @Test
  void a_turn_ends_also_where_its_work_fails() throws IOException {
    assertThatThrownBy(
            () ->
                turns.take(
                    () -> {
                      throw new IOException("the caller went away");
                    }))
        .hasMessage("the caller went away");

    assertThat(turns.take(() -> "next")).isEqualTo("next");
  }
}
