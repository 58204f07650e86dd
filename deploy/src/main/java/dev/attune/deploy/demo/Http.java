package dev.attune.deploy.demo;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads JSON and files from the demo's own servers. Thread-safe. */
final class Http {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final Supplier<Optional<String>> token;

  /** For servers that want no token. */
  Http() {
    this(Optional::empty);
  }

  /** Sends a token with each call, as soon as there is one. */
  Http(Supplier<Optional<String>> token) {
    this.token = token;
  }

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /**
   * @throws IOException when there is no answer, or another one than 200
   */
  JsonValue json(URI address) throws IOException {
    String body = answer(address, BodyHandlers.ofString());
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readValue();
    }
  }

  InputStream file(URI address) throws IOException {
    return answer(address, BodyHandlers.ofInputStream());
  }

  /** Asks for something to be made, and reads what came of it. */
  JsonValue post(URI address) throws IOException {
    String body =
        answer(request(address).POST(BodyPublishers.ofString("{}")), BodyHandlers.ofString());
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readValue();
    }
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json");
    token.get().ifPresent(known -> request.header("Authorization", "Bearer " + known));
    return request;
  }

  private <T> T answer(URI address, HttpResponse.BodyHandler<T> handler) throws IOException {
    return answer(request(address), handler);
  }

  private <T> T answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    try {
      HttpResponse<T> answer = client.send(request.build(), handler);
      if (answer.statusCode() != OK) {
        throw new IOException(answer.uri() + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
