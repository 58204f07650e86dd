package dev.attune.deploy.scores;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The members of a JSON object, asked for by what they should be.
 *
 * @param path where the object stands, as a prefix of names in messages: empty, or such as {@code
 *     messages[3].}
 */
record Members(String path, JsonObject object) {

  /** A string, or a number as it is written; what is anything else counts as absent. */
  Optional<String> text(String name) {
    return object.get(name) instanceof JsonString string
        ? Optional.of(string.getString())
        : Optional.empty();
  }

  /** The same, and blank counts as absent too. */
  Optional<String> name(String name) {
    return text(name).filter(value -> !value.isBlank());
  }

  /** The id that stands there itself, or in an object. */
  Optional<String> person(String name) {
    return object.get(name) instanceof JsonObject person
        ? new Members(path + name + ".", person).name("id")
        : name(name);
  }

  /** A string with something in it. */
  String required(String name) {
    String value = text(name).orElseThrow(() -> wrong(name, missing(name)));
    if (value.isBlank()) {
      throw wrong(name, "is empty");
    }
    return value;
  }

  /** A time in any usual shape; empty where it is in none. */
  Optional<Instant> time(String name) {
    return text(name).flatMap(Times::read);
  }

  /** Why there is no string of that name: it is absent, or something else. */
  String missing(String name) {
    return object.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL
        ? "is missing"
        : "must be a string";
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
}
