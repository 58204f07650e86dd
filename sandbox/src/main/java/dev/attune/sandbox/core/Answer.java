package dev.attune.sandbox.core;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP response. Header names keep the spelling they are given. */
public record Answer(int status, Map<String, String> headers, String body) {

  public Answer {
    headers = new LinkedHashMap<>(headers);
  }

  public static Answer json(int status, JsonElement body) {
    return of(status, "application/json; charset=utf-8", Json.text(body));
  }

  public static Answer ok(JsonElement body) {
    return json(200, body);
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), "");
  }

  public static Answer of(int status, String contentType, String body) {
    return new Answer(status, Map.of("Content-Type", contentType), body);
  }

  /** Adds a header and returns this answer. */
  public Answer with(String name, String value) {
    headers.put(name, value);
    return this;
  }
}
