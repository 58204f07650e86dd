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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Reads JSON and files from the demo's own servers. Thread-safe. */
final class Http {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;

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

  private <T> T answer(URI address, HttpResponse.BodyHandler<T> handler) throws IOException {
    try {
      HttpResponse<T> answer =
          client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), handler);
      if (answer.statusCode() != OK) {
        throw new IOException(address + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
