package dev.attune.deploy.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.Burdens.Talk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void the_longest_run_and_the_one_that_lasts_are_told_apart() {
    assertThat(Load.of(talks(3, 3, 3, 1, 3, 3)))
        .isEqualTo(new Load("desk", "a1", "Maya", 6, 5, 3, 2, false));
  }

  @Test
  void several_in_a_row_call_for_a_pause() {
    assertThat(Load.of(talks(0, 3, 3, 3)).pause()).isTrue();
    assertThat(Load.of(talks(3, 3, 3, 2)).pause()).isFalse();
  }

  private static List<Talk> talks(int... needs) {
    List<Talk> talks = new ArrayList<>();
    for (int need : needs) {
      talks.add(new Talk("desk", "a1", "Maya", "t" + talks.size(), need, Instant.EPOCH));
    }
    return talks;
  }
}
