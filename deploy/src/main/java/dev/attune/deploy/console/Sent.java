package dev.attune.deploy.console;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A small JSON object that a page has sent. Refuses with 400 what isn't as it should be. */
public final class Sent {

  /** Enough for all that pages send but whole texts; also from somebody who isn't signed in. */
  static final int MOST_BYTES = 64 * 1024;

  private final JsonObject object;

  private Sent(JsonObject object) {
    this.object = object;
  }

  /** What is a form's: short. */
  public static Sent read(InputStream body) throws IOException {
    return read(body, MOST_BYTES);
  }

  /** What may hold a rubric, or another long text. */
  public static Sent readLong(InputStream body) throws IOException {
    return read(body, Body.MOST_BYTES);
  }

  private static Sent read(InputStream body, int most) throws IOException {
    String text =
        Body.text(body, most, "At most " + most + " bytes are read. Nothing was changed.");
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return new Sent(reader.readObject());
    } catch (JsonException e) {
      throw Body.refused(Status.BAD_REQUEST, "The body is no JSON object. Nothing was changed.");
    }
  }

  /** Empty where it is missing, null or no text. */
  public Optional<String> optional(String name) {
    JsonValue value = object.get(name);
    return value instanceof JsonString text
        ? Optional.of(storable(name, text.getString()))
        : Optional.empty();
  }

  // PostgreSQL stores every character but this one
  private static String storable(String name, String text) {
    if (text.indexOf('\0') >= 0) {
      throw Body.refused(
          Status.BAD_REQUEST, name + " holds a NUL character; leave it out. Nothing was changed.");
    }
    return text;
  }

  /** A text of one line, such as a name, without blanks around it. */
  String line(String name) {
    String line = text(name).strip();
    if (line.chars().anyMatch(Character::isISOControl)) {
      throw Body.refused(
          Status.BAD_REQUEST,
          name + " holds a line break or another control character. Nothing was changed.");
    }
    return line;
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(
            () -> Body.refused(Status.BAD_REQUEST, name + " is missing. Nothing was changed."));
  }

  /** A whole number within bounds. */
  int whole(String name, int from, int to) {
    if (!(object.get(name) instanceof JsonNumber number && within(number, from, to))) {
      throw Body.refused(
          Status.BAD_REQUEST,
          name + " is a whole number from " + from + " to " + to + ". Nothing was changed.");
    }
    return number.intValueExact();
  }

  private static boolean within(JsonNumber number, int from, int to) {
    return number.isIntegral()
        && number.bigDecimalValue().compareTo(BigDecimal.valueOf(from)) >= 0
        && number.bigDecimalValue().compareTo(BigDecimal.valueOf(to)) <= 0;
  }

  /** Empty where it is missing or null. */
  OptionalInt maybeWhole(String name, int from, int to) {
    return object.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL
        ? OptionalInt.empty()
        : OptionalInt.of(whole(name, from, to));
  }

  /** A list of texts; empty where it is missing. What is no text in it is left out. */
  List<String> texts(String name) {
    return object.get(name) instanceof JsonArray all
        ? all.stream()
            .filter(JsonString.class::isInstance)
            .map(text -> storable(name, ((JsonString) text).getString()))
            .toList()
        : List.of();
  }

  /** All members as text; none as empty text. Lists and objects are refused. */
  public Map<String, String> plain() {
    Map<String, String> plain = new LinkedHashMap<>();
    object.forEach(
        (name, value) -> {
          if (value instanceof JsonString text) {
            plain.put(name, text.getString());
          } else if (value instanceof JsonNumber number) {
            plain.put(name, number.toString());
          } else if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            plain.put(name, value.toString());
          } else if (value == JsonValue.NULL) {
            plain.put(name, "");
          } else {
            throw Body.refused(
                Status.BAD_REQUEST, name + " must be one value. Nothing was changed.");
          }
        });
    return plain;
  }

  boolean truth(String name) {
    return object.getBoolean(name, false);
  }

  public Optional<Sent> part(String name) {
    return object.get(name) instanceof JsonObject part
        ? Optional.of(new Sent(part))
        : Optional.empty();
  }
}
