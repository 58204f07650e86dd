package dev.attune.sandbox.rt;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A running Request Tracker with a small support desk: agents {@code alice} and {@code bert}, the
 * administrator {@code root}, a queue {@code Support} that takes customers' mail. Listens on
 * loopback, ends with {@link #close()}. Thread-safe.
 */
public final class RtServer implements AutoCloseable {

  /** Who answers customers here. */
  public static final Set<String> STAFF = Set.of("alice", "bert", "root");

  private static final Duration POLL = Duration.ofMillis(100);
  private static final int PATIENCE = 600;
  private static final long SECONDS = 20;

  private final Process process;
  private final RtSetup setup;
  private final Map<String, String> tokens;
  private final long callsBefore;

  private RtServer(Process process, RtSetup setup, Map<String, String> tokens, long callsBefore) {
    this.process = process;
    this.setup = setup;
    this.tokens = Map.copyOf(tokens);
    this.callsBefore = callsBefore;
  }

  /**
   * Sets it up where that hasn't happened yet, starts it and waits until it answers: about five
   * seconds the first time, two later.
   *
   * @throws RtFailure when it isn't installed, or doesn't start
   */
  public static RtServer start(RtOptions options) throws IOException {
    if (!RtInstallation.present()) {
      throw new RtFailure("Request Tracker 5 is not installed here: " + RtInstallation.HOW);
    }
    RtSetup setup = new RtSetup(options);
    Map<String, String> tokens = setup.tokens();
    ProcessBuilder builder =
        setup
            .command(
                List.of(
                    RtInstallation.SERVER.toString(),
                    "--host",
                    "127.0.0.1",
                    "--port",
                    Integer.toString(options.port()),
                    "--max-workers",
                    "3",
                    "--access-log",
                    setup.traces().accessLog().toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(options).toFile()));
    long before = setup.traces().callsSince(0, "");
    setup.traces().endLeftOver();
    RtServer server = new RtServer(builder.start(), setup, tokens, before);
    setup.traces().started(server.process);
    server.awaitAnswer();
    return server;
  }

  private static Path log(RtOptions options) {
    return options.home().resolve("server.log");
  }

  /** Where people and programs find it, without a slash at its end. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + setup.options().port());
  }

  /** The authentication token of a user: an agent, {@code root}, or who came with the data. */
  public String token(String user) {
    String token = tokens.get(user);
    if (token == null) {
      throw new IllegalArgumentException("there is no token for " + user);
    }
    return token;
  }

  /** RT's REST API as somebody who has a token. */
  public RtRest as(String user) {
    return new RtRest(url(), token(user));
  }

  /** The same as somebody who has none yet, such as a customer. */
  public RtRest asNewcomer(String user) throws IOException {
    return new RtRest(url(), setup.newToken(user));
  }

  /** Calls since the start by programs that name themselves so. */
  public long callsBy(String program) throws IOException {
    return setup.traces().callsSince(callsBefore, program);
  }

  /** Customers' way in, and what they were sent. */
  public RtMail mail() {
    return new RtMail(this, setup);
  }

  /** A command in RT's own surroundings, such as a Perl program that speaks to its database. */
  public ProcessBuilder command(List<String> command) {
    return setup.command(command);
  }

  private void awaitAnswer() throws IOException {
    for (int tries = 0; tries < PATIENCE; tries++) {
      if (!process.isAlive()) {
        throw new RtFailure("Request Tracker has ended; see " + log(setup.options()) + ".");
      }
      if (answers()) {
        return;
      }
    }
    close();
    throw new RtFailure("Request Tracker did not answer; see " + log(setup.options()) + ".");
  }

  private boolean answers() throws IOException {
    HttpRequest ping =
        HttpRequest.newBuilder(URI.create(url() + "/REST/2.0/rt"))
            .timeout(POLL.multipliedBy(50))
            .build();
    try {
      HttpClient.newHttpClient().send(ping, HttpResponse.BodyHandlers.discarding());
      return true;
    } catch (IOException e) {
      pause();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops it and waits until it has stopped; what it keeps stays. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
