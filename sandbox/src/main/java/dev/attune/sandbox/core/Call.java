package dev.attune.sandbox.core;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One HTTP request as the stand-ins see it.
 *
 * @param path without query, as sent
 * @param rawQuery without the question mark, may be empty
 * @param headers names in lower case
 * @param base scheme, host and port by which the caller reached us
 * @param vars what the route's placeholders matched
 */
public record Call(
    String method,
    String path,
    String rawQuery,
    Query query,
    Map<String, String> headers,
    String text,
    String base,
    Map<String, String> vars) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public Call with(Map<String, String> routeVars) {
    return new Call(method, path, rawQuery, query, headers, text, base, routeVars);
  }

  public String var(String name) {
    return vars.getOrDefault(name, "");
  }

  /** The number in the path; empty when it is no number. */
  public OptionalLong id(String name) {
    try {
      return OptionalLong.of(Long.parseLong(var(name)));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The body as a JSON object; empty when it is none. */
  public Optional<JsonObject> json() {
    try {
      JsonElement parsed = JsonParser.parseString(text);
      return parsed.isJsonObject() ? Optional.of(parsed.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }
}
