package dev.attune.sandbox.core;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short ways to write and read JSON trees. */
public final class Json {
  /** Keeps nulls, since both vendors send them. */
  private static final Gson WIRE =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private static final Gson PRETTY =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();

  private Json() {}

  public static String text(JsonElement json) {
    return WIRE.toJson(json);
  }

  public static String pretty(JsonElement json) {
    return PRETTY.toJson(json);
  }

  /** An object of alternating names and values. */
  public static JsonObject object(@Nullable Object... pairs) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      object.add(String.valueOf(pairs[i]), value(pairs[i + 1]));
    }
    return object;
  }

  public static JsonArray array(Iterable<?> values) {
    JsonArray array = new JsonArray();
    values.forEach(v -> array.add(value(v)));
    return array;
  }

  /** Any plain Java value as JSON; lists and maps are converted deeply. */
  public static JsonElement value(@Nullable Object value) {
    if (value == null) {
      return JsonNull.INSTANCE;
    } else if (value instanceof JsonElement element) {
      return element;
    } else if (value instanceof Number number) {
      return new JsonPrimitive(number);
    } else if (value instanceof Boolean flag) {
      return new JsonPrimitive(flag);
    } else if (value instanceof Iterable<?> values) {
      return array(values);
    } else if (value instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((k, v) -> object.add(String.valueOf(k), value(v)));
      return object;
    }
    return new JsonPrimitive(value.toString());
  }

  /** The member, unless absent or null. */
  public static Optional<JsonElement> member(JsonObject object, String name) {
    JsonElement found = object.get(name);
    return found == null || found.isJsonNull() ? Optional.empty() : Optional.of(found);
  }

  /** The member as text: a string as it is, another scalar as written. */
  public static Optional<String> string(JsonObject object, String name) {
    return member(object, name).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
  }

  /** The member as a whole number, also when written as a string. */
  public static Optional<Long> number(JsonObject object, String name) {
    try {
      return string(object, name).map(s -> new java.math.BigDecimal(s.trim()).longValue());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The member as a boolean, also when written as a string. */
  public static Optional<Boolean> flag(JsonObject object, String name) {
    return string(object, name).map(Boolean::parseBoolean);
  }

  public static Optional<JsonObject> child(JsonObject object, String name) {
    return member(object, name).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  /** The members of an array; empty when absent, a single scalar counts as one. */
  public static List<JsonElement> elements(JsonObject object, String name) {
    List<JsonElement> found = new ArrayList<>();
    member(object, name)
        .ifPresent(
            m -> {
              if (m.isJsonArray()) {
                m.getAsJsonArray().forEach(found::add);
              } else {
                found.add(m);
              }
            });
    return found;
  }

  public static List<String> strings(JsonObject object, String name) {
    return elements(object, name).stream()
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .toList();
  }
}
