package dev.attune.deploy.bench;

import dev.attune.sandbox.Sandbox;
import dev.attune.sandbox.SandboxOptions;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A running sandbox, and what stands on its tickets seen from behind. */
public final class StandIn implements AutoCloseable {

  private static final Set<String> ANSWERING = Set.of("agent", "admin", "bot");

  private final Sandbox sandbox;
  private final HttpClient http = HttpClient.newHttpClient();

  public StandIn(Clock clock) throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults(clock));
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  /** All comments of one vendor's tickets, deleted ones left out. */
  public List<JsonObject> comments(String vendor) {
    return read("/" + vendor + "/tickets").stream()
        .map(JsonValue::asJsonObject)
        .flatMap(ticket -> comments(vendor, ticket))
        .toList();
  }

  /**
   * How many answers of agents and bots each ticket has: public messages to the customer; a
   * requester is no agent, and what is forwarded to others is no answer.
   */
  public Map<String, Long> answers(String vendor) {
    Map<String, Long> counts = new TreeMap<>();
    for (JsonValue summary : read("/" + vendor + "/tickets")) {
      JsonObject ticket = object("/" + vendor + "/tickets/" + summary.asJsonObject().get("id"));
      long answers =
          comments(ticket)
              .filter(comment -> comment.getBoolean("public"))
              .filter(comment -> ANSWERING.contains(comment.getString("role")))
              .filter(comment -> !comment.getString("kind").equals("forward"))
              .filter(comment -> number(comment, "authorId") != number(ticket, "requesterId"))
              .count();
      if (answers > 0) {
        counts.put(String.valueOf(number(ticket, "id")), answers);
      }
    }
    return counts;
  }

  private Stream<JsonObject> comments(String vendor, JsonObject ticket) {
    return comments(object("/" + vendor + "/tickets/" + ticket.get("id")));
  }

  private static Stream<JsonObject> comments(JsonObject whole) {
    return whole.getJsonArray("comments").stream()
        .map(JsonValue::asJsonObject)
        .filter(comment -> !comment.getBoolean("deleted"));
  }

  private static long number(JsonObject object, String member) {
    return object.getJsonNumber(member).longValue();
  }

  private JsonArray read(String path) {
    try (JsonReader reader = reader(path)) {
      return reader.readArray();
    }
  }

  private JsonObject object(String path) {
    try (JsonReader reader = reader(path)) {
      return reader.readObject();
    }
  }

  private JsonReader reader(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.controlUrl() + path)).build();
      return Json.createReader(
          new StringReader(http.send(request, BodyHandlers.ofString()).body()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
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
