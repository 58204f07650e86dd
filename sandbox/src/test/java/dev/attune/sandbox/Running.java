package dev.attune.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A sandbox whose clock stands still until a test moves it, and a client for it. */
public final class Running implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  public final Sandbox sandbox;

  private Running(SandboxOptions options) throws IOException {
    sandbox = Sandbox.start(options);
  }

  static SandboxOptions options() {
    return SandboxOptions.defaults(Clock.fixed(START, ZoneOffset.UTC));
  }

  public static Running empty() throws IOException {
    return new Running(options().withoutSeed());
  }

  public static Running demo() throws IOException {
    return new Running(options());
  }

  static Running keeping(Path directory) throws IOException {
    return new Running(options().withoutSeed().withStateDir(directory));
  }

  /** An answer, its body parsed when it is JSON. */
  public record Reply(int status, Map<String, String> headers, String text) {
    public JsonObject json() {
      return tree().getAsJsonObject();
    }

    public JsonElement tree() {
      return JsonParser.parseString(text);
    }

    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }
  }

  public Reply zendesk(String method, String path, String body) {
    return zendeskAs("quality-bot@example.com", method, path, body);
  }

  public Reply zendeskAs(String email, String method, String path, String body) {
    String pair = email + "/token:" + sandbox.credentials().zendeskToken();
    return send(sandbox.zendeskUrl() + path, method, body, basic(pair));
  }

  public Reply zendesk(String path) {
    return zendesk("GET", path, "");
  }

  public Reply freshdesk(String path) {
    return freshdesk("GET", path, "");
  }

  public Reply freshdesk(String method, String path, String body) {
    return send(
        sandbox.freshdeskUrl() + path,
        method,
        body,
        basic(sandbox.credentials().freshdeskKey() + ":X"));
  }

  public Reply control(String method, String path, String body) {
    return send(sandbox.controlUrl() + path, method, body, "");
  }

  public Reply control(String path) {
    return control("GET", path, "");
  }

  public void advance(Duration step) {
    sandbox.clock().advance(step);
  }

  /** Seeds one conversation and returns its ticket's id. */
  public long seed(String vendor, String conversation) {
    Reply reply = control("POST", "/" + vendor + "/tickets", conversation);
    if (reply.status() != 201) {
      throw new IllegalStateException(reply.text());
    }
    return reply.json().getAsJsonArray("tickets").get(0).getAsLong();
  }

  /** A ticket with one question of a customer and one answer, ten minutes old. */
  public long asked(String vendor) {
    return seed(
        vendor,
        """
        {"id":"c-1","channel":"email","subject":"Where is my dress?","messages":[
         {"role":"customer","author":"u1","text":"It is for Saturday.","ago":"PT20M"},
         {"role":"agent","author":"maya","text":"It arrives on Friday.","ago":"PT10M"}]}
        """);
  }

  public static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply send(String url, String method, String body, String authorization) {
    return send(url, method, body, Map.of("Authorization", authorization));
  }

  /** Sends a request; the body counts as JSON. */
  public static Reply send(String url, String method, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    headers.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            request.setHeader(name, value);
          }
        });
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(
          response.statusCode(),
          response.headers().map().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(0))),
          response.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    sandbox.close();
  }
}
