package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's two ways of paging a list: by cursor when {@code page[size]} and the like are sent,
 * by offset otherwise. A cursor page's {@code links.next} stays set on the last page, as the
 * vendor's does; only {@code meta.has_more} ends.
 */
final class Paging {
  private static final int MAX = 100;
  private static final int DEEPEST_ROW = 10_000;

  private Paging() {}

  /** A page of rows with the members that surround it. */
  record Page<T>(List<T> rows, JsonObject envelope) {

    JsonObject json(String name, Function<T, JsonObject> render) {
      JsonObject json = new JsonObject();
      json.add(name, Json.array(rows.stream().map(render).toList()));
      envelope.entrySet().forEach(e -> json.add(e.getKey(), e.getValue()));
      return json;
    }
  }

  static boolean byCursor(Query query) {
    return query.values().keySet().stream().anyMatch(k -> k.startsWith("page["));
  }

  static <T> Page<T> of(ZendeskCall call, List<T> rows, ToLongFunction<T> id) {
    return byCursor(call.query()) ? cursor(call, rows, id) : offset(call, rows);
  }

  private static <T> Page<T> cursor(ZendeskCall call, List<T> rows, ToLongFunction<T> id) {
    int size = size(call.query(), "page[size]");
    int from = 0;
    if (call.query().has("page[after]")) {
      from = position(call, rows, id, "page[after]") + 1;
    } else if (call.query().has("page[before]")) {
      from = Math.max(0, position(call, rows, id, "page[before]") - size);
    }
    List<T> page = rows.subList(Math.min(from, rows.size()), Math.min(from + size, rows.size()));
    boolean more = from + size < rows.size();
    return new Page<>(page, cursorEnvelope(call, page, id, more));
  }

  private static <T> int position(
      ZendeskCall call, List<T> rows, ToLongFunction<T> id, String parameter) {
    String cursor = call.query().text(parameter).orElse("");
    long wanted = decode(cursor);
    for (int i = 0; i < rows.size(); i++) {
      if (id.applyAsLong(rows.get(i)) == wanted) {
        return i;
      }
    }
    throw ZendeskErrors.badPage(parameter + " is not valid");
  }

  private static <T> JsonObject cursorEnvelope(
      ZendeskCall call, List<T> page, ToLongFunction<T> id, boolean more) {
    String after = page.isEmpty() ? null : encode(id.applyAsLong(page.get(page.size() - 1)));
    String before = page.isEmpty() ? null : encode(id.applyAsLong(page.get(0)));
    return Json.object(
        "meta",
        Json.object("has_more", more, "after_cursor", after, "before_cursor", before),
        "links",
        Json.object(
            "prev", link(call, "page[before]", before), "next", link(call, "page[after]", after)));
  }

  private static @Nullable String link(
      ZendeskCall call, String parameter, @Nullable String cursor) {
    return cursor == null
        ? null
        : url(call, Map.of(parameter, cursor), List.of("page[after]", "page[before]"));
  }

  private static <T> Page<T> offset(ZendeskCall call, List<T> rows) {
    int size = size(call.query(), "per_page");
    long page = call.query().has("page") ? pageNumber(call.query()) : 1;
    if (page * size > DEEPEST_ROW + size) {
      throw ZendeskErrors.simple(
          400,
          "InvalidPaginationDepth",
          "You are requesting over 10,000 records. Switch to Cursor Pagination to unblock your"
              + " request");
    }
    int from = (int) Math.min(rows.size(), (page - 1) * size);
    int to = Math.min(rows.size(), from + size);
    JsonObject envelope =
        Json.object(
            "next_page", to < rows.size() ? pageUrl(call, page + 1) : null,
            "previous_page", page > 1 ? pageUrl(call, page - 1) : null,
            "count", rows.size());
    return new Page<>(rows.subList(from, to), envelope);
  }

  private static long pageNumber(Query query) {
    long page = query.number("page").orElse(0);
    if (page < 1) {
      throw ZendeskErrors.badPage("page must be a positive integer");
    }
    return page;
  }

  private static int size(Query query, String parameter) {
    if (!query.has(parameter)) {
      return MAX;
    }
    long size = query.number(parameter).orElse(0);
    if (parameter.startsWith("page[") && (size < 1 || size > MAX)) {
      throw ZendeskErrors.badPage("page[size] must be between 1 and 100");
    }
    return (int) Math.max(1, Math.min(size, MAX));
  }

  private static String pageUrl(ZendeskCall call, long page) {
    return url(call, Map.of("page", Long.toString(page)), List.of("page"));
  }

  /** The call's own address with some parameters changed. */
  static String url(ZendeskCall call, Map<String, String> changed, List<String> dropped) {
    Map<String, String> parameters = new TreeMap<>();
    call.query()
        .values()
        .forEach(
            (name, values) -> {
              if (!dropped.contains(name)) {
                parameters.put(name, String.join(",", values));
              }
            });
    parameters.putAll(changed);
    StringBuilder url = new StringBuilder(call.base()).append(call.call().path());
    char separator = '?';
    for (Map.Entry<String, String> e : parameters.entrySet()) {
      url.append(separator).append(enc(e.getKey())).append('=').append(enc(e.getValue()));
      separator = '&';
    }
    return url.toString();
  }

  private static String enc(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String encode(long id) {
    String inner = "{\"o\":\"id\",\"v\":\"" + Long.toString(id, 36) + "\"}";
    return Base64.getUrlEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8));
  }

  private static long decode(String cursor) {
    try {
      String inner = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String value = inner.substring(inner.indexOf("\"v\":\"") + 5, inner.lastIndexOf('"'));
      return Long.parseLong(value, 36);
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return Long.MIN_VALUE;
    }
  }
}
