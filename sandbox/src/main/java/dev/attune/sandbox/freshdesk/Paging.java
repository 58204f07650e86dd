package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pages by number, with a Link header while there is a next one. */
final class Paging {
  private static final int DEFAULT = 30;
  private static final int MAX = 100;

  private Paging() {}

  static <T> Answer of(FreshdeskCall call, List<T> rows, Function<T, JsonObject> render) {
    return of(call, rows.stream(), render);
  }

  /** Takes no more rows than the page shows and one to know whether there are others. */
  static <T> Answer of(FreshdeskCall call, Stream<T> rows, Function<T, JsonObject> render) {
    int size = number(call, "per_page", DEFAULT);
    if (size > MAX) {
      throw FreshdeskErrors.invalid(
          "per_page", "It should be a Positive Integer less than or equal to 100", "invalid_value");
    }
    int page = number(call, "page", 1);
    List<T> shown = rows.skip((page - 1L) * size).limit(size + 1L).toList();
    boolean more = shown.size() > size;
    Answer answer =
        Answer.ok(
            Json.array(shown.subList(0, more ? size : shown.size()).stream().map(render).toList()));
    return more ? answer.with("Link", "<" + url(call, page + 1) + ">; rel=\"next\"") : answer;
  }

  static int number(FreshdeskCall call, String name, int otherwise) {
    if (!call.query().has(name)) {
      return otherwise;
    }
    long value = call.query().number(name).orElse(0);
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw FreshdeskErrors.invalid(
          name, "It should be a/an Positive Integer", "datatype_mismatch");
    }
    return (int) value;
  }

  private static String url(FreshdeskCall call, int page) {
    StringBuilder url =
        new StringBuilder(call.call().base()).append(call.call().path()).append('?');
    call.query()
        .values()
        .forEach(
            (name, values) -> {
              if (!name.equals("page")) {
                url.append(enc(name)).append('=').append(enc(values.get(0))).append('&');
              }
            });
    return url.append("page=").append(page).toString();
  }

  private static String enc(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
