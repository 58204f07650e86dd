package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServerStartTest {

  private final Ticking clock = new Ticking();
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final ServerStart start =
      new ServerStart(clock, new PrintStream(told, true, StandardCharsets.UTF_8));
  private int looks;

  @Test
  void whoever_waits_is_told_how_long_it_takes() throws IOException {
    await(40);

    assertThat(told.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "attune: a server is starting for this; 15 s so far"
                + "attune: a server is starting for this; 30 s so far");
  }

  @Test
  void a_server_that_is_there_at_once_is_not_spoken_of() throws IOException {
    await(0);

    assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_busy_machine_has_five_minutes() throws IOException {
    await(299);

    assertThatThrownBy(() -> await(1000))
        .isInstanceOf(CommandFailure.class)
        .hasMessageStartingWith("It did not answer within 300 s and was ended")
        .hasMessageEndingWith("the log");
  }

  /** Looked at once a second of the clock's. */
  private void await(int seconds) throws IOException {
    looks = 0;
    start.await(
        () -> looks++ >= seconds, what -> new CommandFailure(what + " the log"), Duration.ZERO);
  }

  /** A second later at each look. */
  private static final class Ticking extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      Instant then = now;
      now = now.plusSeconds(1);
      return then;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
