package dev.attune.deploy.cli;

import dev.attune.deploy.launch.Ports;
import dev.attune.deploy.launch.ServerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Starts a server for a command. That takes seconds, and minutes on a machine that is busy: whoever
 * waits is told. Of a start that failed the log stays, so that it can be read.
 */
final class ServerStart {

  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration TELL_EVERY = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final Clock clock;
  private final PrintStream told;

  ServerStart(Clock clock, PrintStream told) {
    this.clock = clock;
    this.told = told;
  }

  /** Whether a server that is starting answers by now. */
  interface Start {
    boolean answers() throws IOException;
  }

  /**
   * A server that answers.
   *
   * @throws CommandFailure when there is none in the end, with its log's place and end
   */
  Server started() throws IOException {
    Path log = Files.createTempFile("attune-server", ".log");
    @Nullable ServerProcess process = null;
    try {
      int port = Ports.free();
      process = ServerProcess.headless(Home.directory(), port, log);
      return awaited(Server.own(port, process, log), process);
    } catch (RuntimeException | IOException e) {
      if (process != null) {
        process.close();
      }
      throw e instanceof CommandFailure told
          ? told
          : new CommandFailure(
              "no server runs, and none could be started for this. " + e.getMessage());
    }
  }

  private Server awaited(Server server, ServerProcess process) throws IOException {
    await(
        () -> {
          process.requireAlive();
          return server.answers();
        },
        process::failure,
        LOOK_EVERY);
    return server;
  }

  /**
   * Looks until it answers.
   *
   * @param failure what to throw once it is too late
   */
  void await(Start start, Function<String, ? extends RuntimeException> failure, Duration every)
      throws IOException {
    Instant began = clock.instant();
    Instant tell = began.plus(TELL_EVERY);
    while (!start.answers()) {
      Instant now = clock.instant();
      if (now.isAfter(began.plus(PATIENCE))) {
        throw failure.apply(
            "It did not answer within "
                + PATIENCE.toSeconds()
                + " s and was ended; the machine may be too busy. Try again when it isn't, or"
                + " start it with ./attune serve and run this beside it.");
      }
      if (!now.isBefore(tell)) {
        told.println(
            "attune: a server is starting for this; "
                + Duration.between(began, now).toSeconds()
                + " s so far");
        tell = now.plus(TELL_EVERY);
      }
      Server.sleep(every);
    }
  }
}
