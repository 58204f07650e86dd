package dev.attune.deploy.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.Burdens.Talk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SevereRunTest {

  @Test
  void it_is_what_came_since_the_last_calmer_conversation() {
    SevereRun run = run(3, 1, 3, 3);

    assertThat(run.conversations()).isEqualTo(2);
    assertThat(run.calmAt()).isEqualTo(at(1));
    assertThat(run.lastAt()).isEqualTo(at(3));
    assertThat(run.several()).isFalse();
  }

  @Test
  void a_calmer_conversation_ends_it() {
    assertThat(run(3, 3, 3, 2).conversations()).isZero();
  }

  @Test
  void three_are_several() {
    assertThat(run(3, 3, 3).several()).isTrue();
    assertThat(run(3, 3).several()).isFalse();
  }

  @Test
  void it_is_another_one_once_a_calmer_conversation_came_behind_what_was_told() {
    SevereRun run = run(3, 3, 3, 0, 3, 3, 3);

    assertThat(run.sameAs(at(2), at(0))).isFalse();
    assertThat(run.sameAs(at(3), at(0))).isTrue();
    assertThat(run.sameAs(at(4), at(0))).isTrue();
  }

  @Test
  void without_any_calmer_one_it_is_the_same_unless_that_lies_too_far_back() {
    assertThat(run(3, 3, 3).sameAs(at(0), at(0))).isTrue();
    assertThat(run(3, 3, 3).sameAs(at(0).minusSeconds(1), at(0))).isFalse();
  }

  private static SevereRun run(int... needs) {
    List<Talk> talks = new ArrayList<>();
    for (int need : needs) {
      talks.add(new Talk("t" + talks.size(), need, at(talks.size())));
    }
    return SevereRun.of(talks);
  }

  private static Instant at(int hour) {
    return Instant.EPOCH.plusSeconds(3600L * hour);
  }
}
