package dev.attune.zendesk.wire;

import dev.attune.helpdesk.Budget;
import dev.attune.helpdesk.Purse;
import dev.attune.helpdesk.Settings;
import dev.attune.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
  private final boolean urgent;
  private final Budget account;
  private final Budget exports;
  private final Budget updates;
  private final Map<Long, Budget> tickets;

  ZendeskLimits(Settings settings) {
    this.settings = settings;
    this.urgent = false;
    this.tickets = new LatestTickets();
    this.account = budget("Zendesk calls", SMALLEST_PLAN, settings.purse());
    this.exports = budget("Zendesk exports", EXPORTS, settings.purse());
    this.updates = budget("Zendesk ticket updates", UPDATES, settings.purse());
  }

  private ZendeskLimits(ZendeskLimits same) {
    this.settings = same.settings;
    this.urgent = true;
    this.tickets = same.tickets;
    this.account = same.account;
    this.exports = same.exports;
    this.updates = same.updates;
  }

  /** The same limits for what must not wait: it is counted, and never refused by us. */
  ZendeskLimits urgent() {
    return new ZendeskLimits(this);
  }

  void spendRead() {
    spend(account);
  }

  void spendExport() {
    spend(exports, account);
  }

  void spendUpdate(long ticket) {
    spend(ofTicket(ticket), updates, account);
  }

  private void spend(Budget... budgets) {
    if (urgent) {
      Arrays.stream(budgets).forEach(ZendeskLimits::count);
    } else {
      Budget.spend(1, budgets);
    }
  }

  private static void count(Budget budget) {
    try {
      budget.charge(1);
    } catch (RuntimeException e) {
      // a purse that is away just now: counted or not, this call must go out
    }
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

  /** Bounded: the budget of the ticket that was first written on goes first. */
  private static final class LatestTickets extends LinkedHashMap<Long, Budget> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Budget> eldest) {
      return size() > TICKETS_REMEMBERED;
    }
  }

  private static OptionalDouble number(Response response, String name, String otherName) {
    OptionalDouble number = response.number(name);
    return number.isPresent() ? number : response.number(otherName);
  }
}
