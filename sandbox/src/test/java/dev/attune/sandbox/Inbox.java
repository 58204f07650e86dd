package dev.attune.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A web server that keeps the webhooks it gets. */
public final class Inbox implements AutoCloseable {
  private final HttpServer server;
  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
  private volatile int status = 200;

  /** One webhook with its raw body. */
  public record Letter(Map<String, String> headers, String body) {}

  public Inbox() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
          exchange.getRequestHeaders().forEach((k, v) -> headers.put(k, v.get(0)));
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
          letters.add(new Letter(headers, new String(body, StandardCharsets.UTF_8)));
        });
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  public void answerWith(int next) {
    status = next;
  }

  /** The next webhook; fails when none comes. */
  public Letter next() throws InterruptedException {
    Letter letter = letters.poll(20, TimeUnit.SECONDS);
    if (letter == null) {
      throw new AssertionError("No webhook came");
    }
    return letter;
  }

  public boolean isEmpty() {
    return letters.isEmpty();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
