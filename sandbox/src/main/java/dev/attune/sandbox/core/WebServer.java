package dev.attune.sandbox.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * One listening port. Jetty does HTTP; this class only turns requests into calls and breaks
 * deliveries on demand. Thread-safe.
 */
public final class WebServer implements AutoCloseable {
  private static final int DRIP_BYTES = 64;

  /** Held, so that its level is not forgotten; its warnings are about what was broken on demand. */
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  private final Server server;
  private final ServerConnector connector;

  /**
   * @param port 0 for any free one
   */
  public WebServer(String host, int port, Function<Call, Outcome> door) throws IOException {
    JETTY.setLevel(Level.SEVERE);
    QueuedThreadPool threads = new QueuedThreadPool(64, 4);
    threads.setDaemon(true);
    threads.setName("sandbox");
    server = new Server(threads);
    server.setStopTimeout(0);
    HttpConfiguration http = new HttpConfiguration();
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(32 * 1024);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new Door(door));
    start();
  }

  private void start() throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      close();
      throw e;
    } catch (Exception e) {
      close();
      throw new IOException("The sandbox could not start its web server", e);
    }
  }

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The sandbox's web server did not stop", e);
    }
  }

  private static final class Door extends Handler.Abstract {
    private final Function<Call, Outcome> door;

    Door(Function<Call, Outcome> door) {
      this.door = door;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      Outcome outcome = door.apply(call(request));
      if (outcome.breakage() == Outcome.Breakage.RESET) {
        reset(request);
        callback.failed(new IOException("reset on demand"));
      } else {
        deliver(request, response, outcome);
        callback.succeeded();
      }
      return true;
    }

    private static Call call(Request request) throws IOException {
      Map<String, String> headers = new HashMap<>();
      for (HttpField field : request.getHeaders()) {
        headers.putIfAbsent(
            field.getName().toLowerCase(Locale.ROOT),
            field.getValue() == null ? "" : field.getValue());
      }
      String rawQuery =
          request.getHttpURI().getQuery() == null ? "" : request.getHttpURI().getQuery();
      ByteBuffer body = Content.Source.asByteBuffer(request);
      return new Call(
          request.getMethod(),
          request.getHttpURI().getPath(),
          rawQuery,
          Query.parse(rawQuery),
          headers,
          StandardCharsets.UTF_8.decode(body).toString(),
          "http://" + headers.getOrDefault("host", "localhost"),
          Map.of());
    }

    private static void deliver(Request request, Response response, Outcome outcome)
        throws IOException {
      Answer answer = outcome.answer();
      response.setStatus(answer.status());
      answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      if (answer.status() != 204 && answer.status() != 304) {
        response.getHeaders().put("Content-Length", Integer.toString(body.length));
      }
      switch (outcome.breakage()) {
        case CUT -> {
          write(response, false, Arrays.copyOf(body, body.length / 2));
          endPoint(request).close();
        }
        case DRIP -> drip(response, body, outcome.pauseMillis());
        default -> write(response, true, body);
      }
    }

    private static void drip(Response response, byte[] body, long pause) throws IOException {
      for (int from = 0; from < body.length; from += DRIP_BYTES) {
        int to = Math.min(body.length, from + DRIP_BYTES);
        write(response, to == body.length, Arrays.copyOfRange(body, from, to));
        pause(pause);
      }
    }

    private static void write(Response response, boolean last, byte[] bytes) throws IOException {
      try (var blocker = org.eclipse.jetty.util.Blocker.callback()) {
        response.write(last, ByteBuffer.wrap(bytes), blocker);
        blocker.block();
      }
    }

    private static void pause(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static void reset(Request request) {
      EndPoint end = endPoint(request);
      try {
        if (end.getTransport() instanceof SocketChannel channel) {
          channel.setOption(StandardSocketOptions.SO_LINGER, 0);
          channel.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      end.close();
    }

    private static EndPoint endPoint(Request request) {
      return request.getConnectionMetaData().getConnection().getEndPoint();
    }
  }
}
