package dev.attune.deploy.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String OFFICE = "192.0.2.1";

  private final Attempts attempts = new Attempts();

  @Test
  void slips_of_a_whole_office_over_a_day_keep_nobody_waiting() {
    for (int i = 0; i < 200; i++) {
      Instant at = NOW.plus(Duration.ofMinutes(5L * i));
      attempts.failed("person" + i + "@example.com", OFFICE, at);

      assertThat(attempts.waitUntil("maya@example.com", OFFICE, at)).isEmpty();
    }
  }

  @Test
  void one_who_tries_many_people_from_one_address_waits() {
    fail(30, OFFICE);

    assertThat(attempts.waitUntil("maya@example.com", OFFICE, NOW)).isPresent();
    assertThat(attempts.waitUntil("maya@example.com", "198.51.100.7", NOW)).isEmpty();
  }

  @Test
  void where_the_address_is_unknown_a_stranger_keeps_nobody_else_out() {
    fail(500, null);

    assertThat(attempts.waitUntil("maya@example.com", null, NOW)).isEmpty();
  }

  @Test
  void where_the_address_is_unknown_guessing_one_person_is_slowed_down() {
    for (int i = 0; i < 60; i++) {
      attempts.failed("maya@example.com", null, NOW);
    }

    assertThat(attempts.waitUntil("MAYA@example.com ", null, NOW)).isPresent();
  }

  @Test
  void a_flood_of_strangers_hides_nobody_who_is_being_guessed() {
    for (int i = 0; i < 14_000; i++) {
      if (i % 200 == 0) {
        attempts.failed("maya@example.com", null, NOW);
      }
      attempts.failed("person" + i + "@example.com", null, NOW);
    }

    assertThat(attempts.waitUntil("maya@example.com", null, NOW)).isPresent();
  }

  private void fail(int times, @Nullable String from) {
    for (int i = 0; i < times; i++) {
      attempts.failed("person" + i + "@example.com", from, NOW);
    }
  }
}
