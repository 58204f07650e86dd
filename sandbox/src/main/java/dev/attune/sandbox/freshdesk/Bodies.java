package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks request bodies as strictly as the vendor does: every unknown or mistyped member is named.
 */
final class Bodies {
  private Bodies() {}

  /** Refuses unknown members, members of a wrong type and missing ones, all at once. */
  static void check(JsonObject body, Map<String, String> types, Set<String> required) {
    List<JsonObject> faults = new ArrayList<>();
    for (Map.Entry<String, JsonElement> member : body.entrySet()) {
      String type = types.get(member.getKey());
      if (type == null) {
        faults.add(
            FreshdeskErrors.fault(
                member.getKey(), "Unexpected/invalid field in request", "invalid_field"));
      } else if (!member.getValue().isJsonNull() && !fits(member.getValue(), type)) {
        faults.add(mismatch(member.getKey(), member.getValue(), type));
      }
    }
    for (String name : required) {
      if (Json.member(body, name).isEmpty()) {
        faults.add(
            FreshdeskErrors.fault(name, "It should be a/an " + types.get(name), "missing_field"));
      }
    }
    if (!faults.isEmpty()) {
      throw FreshdeskErrors.invalid(faults);
    }
  }

  private static JsonObject mismatch(String field, JsonElement value, String type) {
    return FreshdeskErrors.fault(
        field,
        "Value set is of type " + typeOf(value) + ".It should be a/an " + type,
        "datatype_mismatch");
  }

  private static boolean fits(JsonElement value, String type) {
    return switch (type) {
      case "Boolean" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
      case "Positive Integer" -> positive(value);
      case "Array" -> value.isJsonArray();
      case "key/value pair" -> value.isJsonObject();
      default -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    };
  }

  private static boolean positive(JsonElement value) {
    return value.isJsonPrimitive()
        && value.getAsJsonPrimitive().isNumber()
        && value.getAsDouble() > 0
        && value.getAsDouble() == Math.rint(value.getAsDouble());
  }

  private static String typeOf(JsonElement value) {
    if (value.isJsonArray()) {
      return "Array";
    } else if (value.isJsonObject()) {
      return "key/value pair";
    } else if (value.getAsJsonPrimitive().isBoolean()) {
      return "Boolean";
    }
    return value.getAsJsonPrimitive().isNumber() ? "Integer" : "String";
  }
}
