package dev.attune.rt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A busy RT of which the bot may see little, as its list of transactions shows itself: pages are
 * cut first, and what may not be seen is left out of them afterwards.
 */
final class BusyRt implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static final Pattern ASKED =
      Pattern.compile(".* id > ([0-9]+).*&order=(ASC|DESC)&per_page=100&page=([0-9]+)");

  /** Whether the bot may see it, by number. */
  private final Map<Long, Boolean> rows = new TreeMap<>();

  private final HttpServer server;
  private int calls;
  private int comesBehindCall;

  BusyRt() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  Helpdesk opened() {
    return new RtProvider()
        .open(
            new Settings(
                "acme",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "attune",
                new Secret("1-2-3"),
                new Secret("secret"),
                1,
                Map.of("calls-per-minute", "99999"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                CallMeter.NONE));
  }

  void unseen(int some) {
    for (int i = 0; i < some; i++) {
      rows.put(rows.size() + 1L, false);
    }
  }

  /** Adds one that may be seen, on the ticket of its number. */
  long seen() {
    rows.put(rows.size() + 1L, true);
    return rows.size();
  }

  void hideTheLast() {
    rows.put((long) rows.size(), false);
  }

  void hideAll() {
    rows.replaceAll((number, seen) -> false);
  }

  int calls() {
    return calls;
  }

  void forgetCalls() {
    calls = 0;
  }

  /** One comes that may be seen, once so many calls were answered. */
  void comesBehind(int call) {
    comesBehindCall = call;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls++;
    Matcher asked = ASKED.matcher(query(exchange));
    String body = asked.matches() ? page(asked) : "{\"Name\":\"alice\",\"Privileged\":1}";
    if (calls == comesBehindCall) {
      seen();
    }
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(body.getBytes(UTF_8));
    exchange.close();
  }

  /** Empty for a call about a user. */
  private static String query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? "" : URLDecoder.decode(query, UTF_8);
  }

  private String page(Matcher asked) {
    long above = Long.parseLong(asked.group(1));
    Comparator<Long> order = Comparator.naturalOrder();
    return rows.keySet().stream()
        .filter(id -> id > above)
        .sorted(asked.group(2).equals("ASC") ? order : order.reversed())
        .skip((Long.parseLong(asked.group(3)) - 1) * 100)
        .limit(100)
        .filter(rows::get)
        .map(BusyRt::row)
        .collect(Collectors.joining(",", "{\"items\":[", "]}"));
  }

  private static String row(long id) {
    return """
    {"id":%1$d,"ObjectId":%1$d,"Type":"Correspond","Created":"%2$s",
     "Creator":{"type":"user","id":"alice"}}\
    """
        .formatted(id, NOW.minusSeconds(600));
  }
}
