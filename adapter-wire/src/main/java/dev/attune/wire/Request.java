package dev.attune.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param path with its query, beginning with a slash
 * @param body JSON, or null for none
 */
public record Request(String method, String path, @Nullable String body) {

  public static Request read(String path) {
    return new Request("GET", path, null);
  }

  /** True when the call may leave something behind, so that a lost answer is an open question. */
  public boolean changes() {
    return !method.equals("GET");
  }

  /** A value as it may stand in a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The method alone: paths and bodies may hold what logs must not. */
  @Override
  public String toString() {
    return method + " call";
  }
}
