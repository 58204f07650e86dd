package dev.attune.sandbox.zendesk;

import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Meter;
import dev.attune.sandbox.core.RateWindow;
import dev.attune.sandbox.core.Rejected;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The vendor's rate limits: the account's, the exports' invisible one, that of all updates, and
 * that of one user on one ticket. Guarded by the desk's lock.
 */
final class ZendeskLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final int PER_TICKET = 30;
  private static final int MANY_TICKETS = 10_000;
  private final Desk desk;
  private final RateWindow account;
  private final RateWindow exports;
  private final RateWindow updates;
  private final RateWindow index;
  private final RateWindow search;
  private final Map<String, RateWindow> tickets = new HashMap<>();
  private long worstTicket;

  ZendeskLimits(Desk desk, Meter meter) {
    this.desk = desk;
    account = meter.watch("account", new RateWindow(desk.clock(), 700, MINUTE));
    exports = meter.watch("incremental", new RateWindow(desk.clock(), 10, MINUTE));
    updates = meter.watch("tickets-update", new RateWindow(desk.clock(), 100, MINUTE));
    index = meter.watch("tickets-index", new RateWindow(desk.clock(), 100, MINUTE));
    search = meter.watch("search", new RateWindow(desk.clock(), 100, MINUTE));
  }

  /** Spends what this call costs; returns the headers that the answer carries. */
  Map<String, String> spend(String kind, ZendeskCall call) {
    Map<String, String> headers = new LinkedHashMap<>();
    take(account, headers);
    if (kind.contains("/incremental/")) {
      take(exports, headers);
    } else if (kind.equals("GET /api/v2/tickets")) {
      named("tickets-index", index, headers);
    } else if (kind.startsWith("GET /api/v2/search")) {
      named("search-index", search, headers);
    } else if (kind.startsWith("PUT /api/v2/tickets/")) {
      named("tickets-update", updates, headers);
      if (kind.startsWith("PUT /api/v2/tickets/{ticket}")) {
        named("per-ticket-updates", perTicket(call), headers);
      }
    }
    return headers;
  }

  private RateWindow perTicket(ZendeskCall call) {
    if (tickets.size() > MANY_TICKETS) {
      tickets.values().removeIf(RateWindow::idle);
    }
    RateWindow window =
        tickets.computeIfAbsent(
            call.me().id + "/" + call.call().var("ticket"),
            key -> new RateWindow(desk.clock(), PER_TICKET, TEN_MINUTES));
    worstTicket = Math.max(worstTicket, window.maxUsed());
    return window;
  }

  /** The most updates that one user made to one ticket within ten minutes. */
  long worstTicket() {
    tickets.values().forEach(w -> worstTicket = Math.max(worstTicket, w.maxUsed()));
    return worstTicket;
  }

  private void named(String name, RateWindow window, Map<String, String> headers) {
    boolean fits = window.take(1);
    headers.put("zendesk-ratelimit-" + name, described(window));
    if (!fits) {
      throw refused(window, headers);
    }
  }

  private void take(RateWindow window, Map<String, String> headers) {
    if (!window.take(1)) {
      headers.putAll(visible());
      throw refused(window, headers);
    }
  }

  private static Rejected refused(RateWindow window, Map<String, String> headers) {
    Answer answer =
        ZendeskErrors.throttled().with("Retry-After", Long.toString(window.resetSeconds()));
    headers.forEach(answer::with);
    return new Rejected(answer);
  }

  /** The account's limit as every answer shows it. */
  Map<String, String> visible() {
    String limit = Long.toString(account.limit());
    String remaining = Long.toString(account.remaining());
    return Map.of(
        "X-Rate-Limit", limit,
        "X-Rate-Limit-Remaining", remaining,
        "ratelimit-limit", limit,
        "ratelimit-remaining", remaining,
        "ratelimit-reset", Long.toString(account.resetSeconds()));
  }

  private static String described(RateWindow window) {
    return "total=%d; remaining=%d; resets=%d"
        .formatted(window.limit(), window.remaining(), window.resetSeconds());
  }
}
