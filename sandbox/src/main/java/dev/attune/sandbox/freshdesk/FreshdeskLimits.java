package dev.attune.sandbox.freshdesk;

import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Meter;
import dev.attune.sandbox.core.RateWindow;
import java.time.Duration;
import java.util.Optional;

/**
 * The vendor's credits: one window for the whole account, smaller ones for listing, creating and
 * updating tickets. Every request counts, also an invalid one. Guarded by the desk's lock.
 */
final class FreshdeskLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final RateWindow account;
  private final RateWindow list;
  private final RateWindow create;
  private final RateWindow update;
  private boolean floats;

  FreshdeskLimits(Desk desk, Meter meter) {
    account = meter.watch("account", new RateWindow(desk.clock(), 400, MINUTE));
    list = meter.watch("tickets-list", new RateWindow(desk.clock(), 100, MINUTE));
    create = meter.watch("tickets-create", new RateWindow(desk.clock(), 160, MINUTE));
    update = meter.watch("tickets-update", new RateWindow(desk.clock(), 160, MINUTE));
  }

  /** Whether the headers carry 399.0 instead of 399, as some accounts' do. */
  void floats(boolean on) {
    floats = on;
  }

  /** One credit, and two more for each sideload. */
  static long cost(FreshdeskCall call) {
    return 1 + 2L * call.includes().size();
  }

  /** The refusal when the call does not fit; otherwise its credits are spent. */
  Optional<Answer> spend(String kind, long cost) {
    RateWindow sub =
        switch (kind) {
          case "GET /api/v2/tickets" -> list;
          case "POST /api/v2/tickets" -> create;
          case "PUT /api/v2/tickets/{ticket}" -> update;
          default -> account;
        };
    if (sub != account && !sub.take(1)) {
      return Optional.of(refused(sub, cost));
    }
    return account.take(cost) ? Optional.empty() : Optional.of(refused(account, cost));
  }

  private Answer refused(RateWindow window, long cost) {
    return show(
        FreshdeskErrors.throttled().with("Retry-After", Long.toString(window.resetSeconds())),
        cost);
  }

  /** The headers that every answer carries. */
  Answer show(Answer answer, long cost) {
    return answer
        .with("X-RateLimit-Total", number(account.limit()))
        .with("X-RateLimit-Remaining", number(account.remaining()))
        .with("X-RateLimit-Used-CurrentRequest", number(cost));
  }

  private String number(long value) {
    return floats ? value + ".0" : Long.toString(value);
  }
}
