package dev.attune.zendesk.wire;

import dev.attune.helpdesk.Budget;
import dev.attune.helpdesk.Purse;
import dev.attune.helpdesk.Settings;
import dev.attune.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our share of Zendesk's limits. The account's is named in headers; those on exports and updates
 * strike without warning, so we keep to them from the start. Thread-safe.
 */
final class ZendeskLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final int SMALLEST_PLAN = 200;
  private static final int EXPORTS = 10;
  private static final int UPDATES = 100;
  private static final int UPDATES_OF_A_TICKET = 30;
  private static final int TICKETS_REMEMBERED = 10_000;
  private static final Pattern TOTAL = Pattern.compile("total=([0-9.]+)");

  private final Settings settings;
  private final Budget account;
  private final Budget exports;
  private final Budget updates;
  private final Map<Long, Budget> tickets =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Budget> eldest) {
          return size() > TICKETS_REMEMBERED;
        }
      };

  ZendeskLimits(Settings settings) {
    this.settings = settings;
    this.account = budget("Zendesk calls", SMALLEST_PLAN, settings.purse());
    this.exports = budget("Zendesk exports", EXPORTS, settings.purse());
    this.updates = budget("Zendesk ticket updates", UPDATES, settings.purse());
  }

  void spendRead() {
    Budget.spend(1, account);
  }

  void spendExport() {
    Budget.spend(1, exports, account);
  }

  void spendUpdate(long ticket) {
    Budget.spend(1, ofTicket(ticket), updates, account);
  }

  /** Takes the limits that an answer names. */
  void learn(Response response) {
    number(response, "x-rate-limit", "ratelimit-limit").ifPresent(account::adapt);
    response
        .header("zendesk-ratelimit-tickets-update")
        .map(TOTAL::matcher)
        .filter(Matcher::find)
        .ifPresent(total -> updates.adapt(Double.parseDouble(total.group(1))));
  }

  void exportsClosed(Instant until) {
    exports.closeUntil(until);
  }

  void callsClosed(Instant until) {
    account.closeUntil(until);
  }

  /** A long wait means the limit on the one ticket, a short one that on all updates. */
  void updatesClosed(long ticket, Instant until) {
    Instant soon = settings.clock().instant().plus(MINUTE);
    (until.isAfter(soon) ? ofTicket(ticket) : updates).closeUntil(until);
  }

  private Budget ofTicket(long ticket) {
    synchronized (tickets) {
      return tickets.computeIfAbsent(
          ticket,
          id ->
              // whoever writes on a ticket has claimed it, so that this process is alone on it
              budget(
                  "Zendesk updates of ticket " + id,
                  TEN_MINUTES,
                  UPDATES_OF_A_TICKET,
                  Purse.ALONE));
    }
  }

  private Budget budget(String what, int limit, Purse purse) {
    return budget(what, MINUTE, limit, purse);
  }

  private Budget budget(String what, Duration window, int limit, Purse purse) {
    String name = what + " of account " + settings.account();
    return new Budget(name, window, limit, settings.budget(), settings.clock(), purse);
  }

  private static OptionalDouble number(Response response, String name, String otherName) {
    OptionalDouble number = response.number(name);
    return number.isPresent() ? number : response.number(otherName);
  }
}
