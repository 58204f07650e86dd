package dev.attune.deploy.scores;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The members of a JSON object, asked for by what they should be.
 *
 * @param path where the object stands, as a prefix of names in messages: empty, or such as {@code
 *     messages[3].}
 */
record Members(String path, JsonObject object) {

  /** A string, or a number as it is written; null counts as absent. */
  Optional<String> text(String name) {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return Optional.empty();
    }
    if (value instanceof JsonString string) {
      return Optional.of(string.getString());
    }
    if (value instanceof JsonNumber number) {
      return Optional.of(number.toString());
    }
    throw wrong(name, "must be a string");
  }

  /** A string with something in it. */
  String required(String name) {
    String value = text(name).orElseThrow(() -> wrong(name, "is missing"));
    if (value.isBlank()) {
      throw wrong(name, "is empty");
    }
    return value;
  }

  Optional<Instant> time(String name) {
    return text(name).filter(value -> !value.isBlank()).map(value -> parsed(name, value.strip()));
  }

  List<JsonValue> list(String name) {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      throw wrong(name, "is missing");
    }
    if (value.getValueType() != JsonValue.ValueType.ARRAY) {
      throw wrong(name, "must be an array");
    }
    return value.asJsonArray();
  }

  UnreadableConversation wrong(String name, String what) {
    return new UnreadableConversation(path + name + " " + what);
  }

  private Instant parsed(String name, String value) {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw wrong(name, "must be a time with its zone, such as 2026-01-05T10:00:00Z");
    }
  }
}
