package dev.attune.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An endpoint that answers as it is told, call by call; the last telling goes on. */
final class StandIn implements AutoCloseable {

  /** What it does with one call. */
  interface Doing {
    void with(HttpExchange call) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Deque<Doing> told = new ArrayDeque<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> credentials = new CopyOnWriteArrayList<>();

  StandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", this::take);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** The bodies of all calls so far. */
  List<String> bodies() {
    return bodies;
  }

  /** The credentials of all calls so far; empty where a call had none. */
  List<String> credentials() {
    return credentials;
  }

  StandIn then(Doing doing) {
    synchronized (told) {
      told.add(doing);
    }
    return this;
  }

  /** Says this, as the assistant. */
  StandIn thenSays(String content) {
    return then(call -> send(call, 200, completion(content)));
  }

  StandIn thenRefuses(int status, String header, String value) {
    return then(
        call -> {
          call.getResponseHeaders().set(header, value);
          send(call, status, "{\"error\":{\"message\":\"Incorrect API key provided: k3y\"}}");
        });
  }

  StandIn thenStalls() {
    return then(call -> closed.await());
  }

  /** Sends the head and a little of the body, and then nothing more. */
  StandIn thenStallsInTheMiddle() {
    return then(
        call -> {
          call.sendResponseHeaders(200, 1000);
          call.getResponseBody().write('{');
          call.getResponseBody().flush();
          closed.await();
        });
  }

  StandIn thenBreaksOff() {
    return then(
        call -> {
          call.sendResponseHeaders(200, 1000);
          call.getResponseBody().write('{');
          call.getResponseBody().flush();
          throw new IOException("broken off");
        });
  }

  private void take(HttpExchange call) throws IOException {
    bodies.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String credential = call.getRequestHeaders().getFirst("Authorization");
    credentials.add(credential == null ? "" : credential);
    Doing doing;
    synchronized (told) {
      doing = told.size() > 1 ? told.remove() : told.element();
    }
    try {
      doing.with(call);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      call.close();
    }
  }

  static void send(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
  }

  /** A whole answer as such endpoints send it; it took 700 tokens. */
  static String completion(String content) {
    return Json.createObjectBuilder()
        .add("id", "c1")
        .add("object", "chat.completion")
        .add("model", "some-model")
        .add(
            "choices",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("index", 0)
                        .add("finish_reason", "stop")
                        .add(
                            "message",
                            Json.createObjectBuilder()
                                .add("role", "assistant")
                                .add("content", content))))
        .add(
            "usage",
            Json.createObjectBuilder()
                .add("prompt_tokens", 600)
                .add("completion_tokens", 100)
                .add("total_tokens", 700))
        .build()
        .toString();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
