package dev.attune.helpdesk;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One configured account, as an adapter needs it (`attune.account.NAME.*`).
 *
 * @param account the configured name
 * @param url base address of the helpdesk, without a path
 * @param user the bot's login where the vendor wants one, else empty
 * @param webhookSecret null where webhooks are not used
 * @param budget share of the vendor's rate limit that we may use, above 0 and up to 1
 * @param options further keys of the account, by the name behind {@code attune.account.NAME.}
 * @param clock the time of day and of every wait
 * @param meter where each call is counted
 * @param purse grants what all processes together may spend of the vendor's limits
 */
public record Settings(
    String account,
    URI url,
    String user,
    Secret token,
    @Nullable Secret webhookSecret,
    double budget,
    Map<String, String> options,
    Clock clock,
    CallMeter meter,
    Purse purse) {

  public Settings {
    options = Map.copyOf(options);
    if (!(budget > 0 && budget <= 1)) {
      throw new IllegalArgumentException(
          "the budget of account " + account + " must be above 0 and at most 1");
    }
  }

  /** For a process that works on the account alone. */
  public Settings(
      String account,
      URI url,
      String user,
      Secret token,
      @Nullable Secret webhookSecret,
      double budget,
      Map<String, String> options,
      Clock clock,
      CallMeter meter) {
    this(account, url, user, token, webhookSecret, budget, options, clock, meter, Purse.ALONE);
  }
}
