package dev.attune.wire;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/**
 * A list in an answer, of which one odd entry must not stand in the way of the others. An odd one
 * is reduced to what names it, and says so by a member {@code reduced}; of one without a shape at
 * all that is all that is left.
 *
 * @param list the member that holds the list; empty where the whole text is the list
 * @param shape of each entry
 * @param names members that are kept of an odd entry, unless they are odd themselves
 */
public record Entries(String list, Class<?> shape, List<String> names) {

  public Entries {
    names = List.copyOf(names);
  }

  /** The text with each odd entry reduced. */
  String reduce(String text, dev.attune.wire.Json json) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonValue whole = reader.readValue();
      return list.isEmpty()
          ? reduce(whole.asJsonArray(), json).toString()
          : Json.createObjectBuilder(whole.asJsonObject())
              .add(list, reduce(whole.asJsonObject().getJsonArray(list), json))
              .build()
              .toString();
    }
  }

  private JsonArray reduce(JsonArray entries, dev.attune.wire.Json json) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (JsonValue entry : entries) {
      JsonObject object =
          entry instanceof JsonObject shaped ? shaped : JsonObject.EMPTY_JSON_OBJECT;
      boolean shapeless = object != entry;
      all.add(!shapeless && fits(object, json) ? object : reduce(object, json));
    }
    return all.build();
  }

  private JsonObject reduce(JsonObject odd, dev.attune.wire.Json json) {
    JsonObjectBuilder rest = Json.createObjectBuilder().add("reduced", true);
    for (String name : names) {
      JsonValue value = odd.get(name);
      if (value != null && fits(Json.createObjectBuilder().add(name, value).build(), json)) {
        rest.add(name, value);
      }
    }
    return rest.build();
  }

  private boolean fits(JsonObject entry, dev.attune.wire.Json json) {
    try {
      json.read(entry.toString(), shape);
      return true;
    } catch (dev.attune.wire.Json.Malformed e) {
      return false;
    }
  }
}
