package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkHealthTest {

  private static final Instant NOW = Instant.parse("2026-05-05T05:05:05Z");

  @Test
  void silence_counts_beyond_the_pause_between_pulls() {
    assertThat(silence(Duration.ofMinutes(10), Duration.ofMinutes(1)))
        .isEqualTo(Duration.ofMinutes(9));
  }

  @Test
  void a_pause_is_no_silence() {
    assertThat(silence(Duration.ofMinutes(10), Duration.ofHours(1))).isZero();
  }

  @Test
  void without_an_account_nothing_is_silent() {
    assertThat(WorkHealth.beyond(Optional.empty(), NOW, Duration.ofMinutes(1))).isZero();
  }

  private static Duration silence(Duration sinceSign, Duration pause) {
    return WorkHealth.beyond(Optional.of(NOW.minus(sinceSign)), NOW, pause);
  }
}
