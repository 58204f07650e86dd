package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Rows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cursor of the incremental exports: base64 of {@code second.0||id|}. The last minute never
 * shows; {@code after_cursor} and {@code after_url} stay set at the end, where only {@code
 * end_of_stream} is true.
 */
final class ExportCursor {
  private static final int MAX = 1000;
  static final long HIDDEN_SECONDS = 60;

  private ExportCursor() {}

  /** One page of rows that are ordered by their stamps. */
  static <T> JsonObject page(
      ZendeskCall call,
      Iterable<T> ordered,
      Function<T, Rows.Stamp> stamp,
      String name,
      Function<T, JsonObject> render) {
    Rows.Stamp after = start(call);
    int size = size(call);
    List<T> rows = new ArrayList<>();
    boolean more = false;
    long newest = newest(call);
    for (T row : ordered) {
      Rows.Stamp at = stamp.apply(row);
      if (at.compareTo(after) > 0 && at.second() <= newest) {
        more = rows.size() == size;
        if (more) {
          break;
        }
        rows.add(row);
      }
    }
    Rows.Stamp last = rows.isEmpty() ? after : stamp.apply(rows.get(rows.size() - 1));
    JsonObject json = Json.object(name, rows.stream().map(render).toList());
    envelope(call, json, encode(last), !more);
    return json;
  }

  private static void envelope(ZendeskCall call, JsonObject json, String cursor, boolean end) {
    String before = call.query().text("cursor").orElse(null);
    json.add("after_url", Json.value(url(call, cursor)));
    json.addProperty("after_cursor", cursor);
    json.add("before_url", Json.value(before == null ? null : url(call, before)));
    json.add("before_cursor", Json.value(before));
    json.addProperty("end_of_stream", end);
  }

  private static String url(ZendeskCall call, String cursor) {
    return Paging.url(call, Map.of("cursor", cursor), List.of("start_time"));
  }

  /** Just before the first row that the call asks for. */
  static Rows.Stamp start(ZendeskCall call) {
    if (call.query().has("cursor")) {
      Rows.Stamp decoded = decode(call.query().text("cursor").orElse(""));
      if (decoded == null) {
        throw ZendeskErrors.invalidValue("cursor is not valid");
      }
      return decoded;
    }
    return new Rows.Stamp(startTime(call), 0);
  }

  /** The start time, in epoch seconds; refused when missing or younger than a minute. */
  static long startTime(ZendeskCall call) {
    long start =
        call.query()
            .number("start_time")
            .orElseThrow(() -> ZendeskErrors.invalidValue("start_time is required"));
    if (start > newest(call)) {
      throw ZendeskErrors.simple(
          422,
          "StartTimeTooRecent",
          "Too recent start_time. Use a start_time older than 60 seconds");
    }
    return start;
  }

  /** The youngest second that an export shows. */
  static long newest(ZendeskCall call) {
    return Times.second(call.desk().now()) - HIDDEN_SECONDS;
  }

  static int size(ZendeskCall call) {
    return (int) Math.max(1, Math.min(MAX, call.query().number("per_page").orElse(MAX)));
  }

  static String encode(Rows.Stamp stamp) {
    String inner = stamp.second() + ".0||" + stamp.id() + "|";
    return Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8));
  }

  private static Rows.@Nullable Stamp decode(String cursor) {
    try {
      String inner = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      int bars = inner.indexOf("||");
      return new Rows.Stamp(
          (long) Double.parseDouble(inner.substring(0, bars)),
          Long.parseLong(inner.substring(bars + 2, inner.length() - 1)));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return null;
    }
  }
}
