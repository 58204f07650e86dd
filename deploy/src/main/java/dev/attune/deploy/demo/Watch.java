package dev.attune.deploy.demo;

import dev.attune.deploy.launch.ServerProcess;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Waits for the server, looking often and telling how far it is. */
final class Watch {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final ServerProcess process;
  private final ServerApi server;
  private final List<Desk> desks;
  private final Clock clock;
  private final Progress progress;

  /** Where progress is told. */
  @FunctionalInterface
  interface Progress {
    void told(String line);
  }

  Watch(ServerProcess process, ServerApi server, List<Desk> desks, Clock clock, Progress progress) {
    this.process = process;
    this.server = server;
    this.desks = desks;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * @throws DemoFailure when the server ends or doesn't answer in time
   */
  void untilReady() {
    Instant late = clock.instant().plus(START);
    while (!server.ready()) {
      process.requireAlive();
      if (clock.instant().isAfter(late)) {
        throw new DemoFailure("The server did not answer within " + START.toSeconds() + " s.");
      }
      pause(LOOK_EVERY);
    }
  }

  /** Until nothing is pending and every reply is accounted for, or nothing moves any more. */
  Outcome untilSettled() throws IOException {
    Instant started = clock.instant();
    Instant moved = started;
    String last = "";
    while (true) {
      process.requireAlive();
      ServerStatus status = server.status();
      boolean settled = status.settledSince(started);
      if (settled) {
        Outcome outcome = Outcome.of(desks, server, List.of());
        if (outcome.missing().isEmpty()) {
          return outcome;
        }
      }
      String line = status.line();
      if (!line.equals(last)) {
        progress.told(line);
        moved = clock.instant();
        last = line;
      } else if (clock.instant().isAfter(moved.plus(WITHOUT_PROGRESS))) {
        return Outcome.of(desks, server, settled ? List.of() : unsettled(status, started));
      }
      pause(TELL_EVERY);
    }
  }

  private static List<String> unsettled(ServerStatus status, Instant since) {
    List<String> problems = new ArrayList<>(status.unsettledSince(since));
    problems.add("nothing moved for " + WITHOUT_PROGRESS.toSeconds() + " s though work was left");
    return problems;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("The demo was interrupted.");
    }
  }
}
