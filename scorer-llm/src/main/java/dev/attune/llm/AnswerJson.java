package dev.attune.llm;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads members of an answer and takes nothing for granted; all throw {@link Unacceptable}. */
final class AnswerJson {

  private AnswerJson() {}

  /** One JSON object and nothing around it. */
  static JsonObject object(String answer) {
    try (JsonParser parser = Json.createParser(new StringReader(answer))) {
      if (parser.next() != JsonParser.Event.START_OBJECT) {
        throw new Unacceptable("it is no JSON object");
      }
      JsonObject object = parser.getObject();
      if (parser.hasNext()) {
        throw new Unacceptable("something stands behind the JSON object");
      }
      return object;
    } catch (JsonException | java.util.NoSuchElementException | IllegalStateException e) {
      throw new Unacceptable("it is not one JSON object and nothing else");
    }
  }

  static JsonObject object(JsonObject parent, String name) {
    return as(JsonObject.class, parent.get(name), name + " must be an object");
  }

  static List<JsonObject> objects(JsonObject parent, String name) {
    return as(jakarta.json.JsonArray.class, parent.get(name), name + " must be an array").stream()
        .map(value -> as(JsonObject.class, value, name + " must hold objects"))
        .toList();
  }

  static List<String> strings(JsonObject parent, String name) {
    return as(jakarta.json.JsonArray.class, parent.get(name), name + " must be an array").stream()
        .map(value -> as(JsonString.class, value, name + " must hold strings").getString())
        .toList();
  }

  static String string(JsonObject parent, String name) {
    return as(JsonString.class, parent.get(name), name + " must be a string").getString();
  }

  static boolean truth(JsonObject parent, String name) {
    @Nullable JsonValue value = parent.get(name);
    if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value == JsonValue.TRUE;
    }
    throw new Unacceptable(name + " must be true or false");
  }

  /** A whole number from 0 to a highest. */
  static int level(JsonObject parent, String name, int highest) {
    String problem = name + " must be a whole number from 0 to " + highest;
    JsonNumber number = as(JsonNumber.class, parent.get(name), problem);
    if (!number.isIntegral() || number.doubleValue() < 0 || number.doubleValue() > highest) {
      throw new Unacceptable(problem);
    }
    return number.intValue();
  }

  private static <T extends JsonValue> T as(
      Class<T> kind, @Nullable JsonValue value, String problem) {
    if (!kind.isInstance(value)) {
      throw new Unacceptable(problem);
    }
    return kind.cast(value);
  }
}
