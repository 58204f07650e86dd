package dev.attune.deploy.console;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Optional;

/** A small JSON object that a page has sent. Refuses with 400 what isn't as it should be. */
final class Sent {

  private final JsonObject object;

  private Sent(JsonObject object) {
    this.object = object;
  }

  static Sent read(InputStream body) throws IOException {
    try (JsonReader reader = Json.createReader(new StringReader(Body.text(body)))) {
      return new Sent(reader.readObject());
    } catch (JsonException e) {
      throw Body.refused(Status.BAD_REQUEST, "The body is no JSON object. Nothing was changed.");
    }
  }

  /** Empty where it is missing, null or no text. */
  Optional<String> optional(String name) {
    JsonValue value = object.get(name);
    return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(
            () -> Body.refused(Status.BAD_REQUEST, name + " is missing. Nothing was changed."));
  }

  /** A whole number within bounds. */
  int whole(String name, int from, int to) {
    int value = object.getInt(name, from - 1);
    if (value < from || value > to) {
      throw Body.refused(
          Status.BAD_REQUEST,
          name + " is a whole number from " + from + " to " + to + ". Nothing was changed.");
    }
    return value;
  }

  boolean truth(String name) {
    return object.getBoolean(name, false);
  }

  Optional<Sent> part(String name) {
    return object.get(name) instanceof JsonObject part
        ? Optional.of(new Sent(part))
        : Optional.empty();
  }
}
