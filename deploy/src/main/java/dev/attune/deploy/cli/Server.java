package dev.attune.deploy.cli;

import dev.attune.deploy.launch.ServerProcess;
import dev.attune.deploy.launch.StartConditions;
import dev.attune.deploy.launch.StartFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The server that has the ledger open: the one that runs, else one that is started for a command
 * and ends with it, which neither pulls nor writes by itself.
 */
final class Server implements AutoCloseable {

  private static final String STATUS = "/api/v1/status";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final @Nullable ServerProcess own;
  private final @Nullable Path log;

  private Server(URI base, @Nullable ServerProcess own, @Nullable Path log) {
    this.base = base;
    this.own = own;
    this.log = log;
  }

  /**
   * Finds the server that is configured, or starts one.
   *
   * @throws CommandFailure when neither can be had
   * @throws StartFailure when the configuration can't be read
   */
  static Server foundOrStarted(Clock clock) throws IOException {
    StartConditions.require(System.getProperties(), System.getenv());
    Optional<Server> running = found(ConfigProvider.getConfig());
    return running.isPresent() ? running.get() : new ServerStart(clock, System.err).started();
  }

  /** The server that is configured; empty where none answers there. */
  static Optional<Server> found(Config config) throws IOException {
    String host = config.getOptionalValue("attune.http.address", String.class).orElse("127.0.0.1");
    int port = config.getOptionalValue("attune.http.port", Integer.class).orElse(8080);
    Server running =
        new Server(base(host.equals("0.0.0.0") ? "127.0.0.1" : host, port), null, null);
    return running.answers() ? Optional.of(running) : Optional.empty();
  }

  /** One that was started for a command on this machine, and that ends with it. */
  static Server own(int port, ServerProcess process, Path log) {
    return new Server(base("127.0.0.1", port), process, log);
  }

  /** True when it was started for this command, so that it does only what it is asked. */
  boolean headless() {
    return own != null;
  }

  boolean answers() throws IOException {
    try {
      int status = send(HttpRequest.newBuilder(at(STATUS)), BodyHandlers.discarding()).statusCode();
      if (status == 401 || status == 403) {
        throw new CommandFailure(
            "the server at "
                + base
                + " does not know this command. Run it as the server's user in the server's"
                + " directory, or let attune.local-token-file name the server's own file.");
      }
      return status == 200;
    } catch (IOException e) {
      if (nobodyListens(e)) {
        return false;
      }
      throw e;
    }
  }

  /** The client may wrap a refused connection, once it has tried again. */
  private static boolean nobodyListens(Throwable problem) {
    return problem instanceof ConnectException
        || (problem.getCause() != null && nobodyListens(problem.getCause()));
  }

  URI at(String path) {
    return URI.create(base + path);
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) throws IOException {
    try {
      LocalAccess.sign(request, ConfigProvider.getConfig());
      return client.send(request.build(), handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted.");
    }
  }

  /** What a refusal says, as one sentence. */
  static String refusal(int status, byte[] body) {
    String told = new String(body, StandardCharsets.UTF_8);
    String detail = told.replaceFirst("(?s).*\"detail\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    return "the server answered " + status + ": " + detail;
  }

  static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted.");
    }
  }

  private static URI base(String host, int port) {
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
  }

  @Override
  public void close() throws IOException {
    if (own != null) {
      own.close();
    }
    if (log != null) {
      Files.deleteIfExists(log);
    }
  }
}
