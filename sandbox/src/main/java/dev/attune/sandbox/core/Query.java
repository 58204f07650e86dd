package dev.attune.sandbox.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decoded parameters of a query string or a form, in order; a repeated name keeps all values.
 *
 * @param values unmodifiable
 */
public record Query(Map<String, List<String>> values) {

  /** Reads {@code a=1&b=2}; what cannot be decoded is taken as it stands. */
  public static Query parse(String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return new Query(values);
  }

  public Optional<String> text(String name) {
    List<String> found = values.get(name);
    return found == null || found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The whole number under this name; empty when absent or no number. */
  public OptionalLong number(String name) {
    try {
      return text(name)
          .map(v -> OptionalLong.of(Long.parseLong(v.trim())))
          .orElse(OptionalLong.empty());
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The comma-separated parts under this name, also of {@code name[]}. */
  public List<String> list(String name) {
    List<String> parts = new ArrayList<>();
    for (String key : List.of(name, name + "[]")) {
      for (String value : values.getOrDefault(key, List.of())) {
        for (String part : value.split(",", -1)) {
          if (!part.isBlank()) {
            parts.add(part.trim());
          }
        }
      }
    }
    return parts;
  }

  private static String decode(String raw) {
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return raw;
    }
  }
}
