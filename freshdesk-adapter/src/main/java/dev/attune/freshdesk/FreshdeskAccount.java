package dev.attune.freshdesk;

import dev.attune.helpdesk.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A configured account in Freshdesk's terms.
 *
 * @param bots ids and addresses of agents who are programs ({@code attune.account.NAME.bots}, by
 *     commas)
 * @param hearsWebhooks true when there is a secret to prove them by
 */
record FreshdeskAccount(
    String name, URI url, Set<String> bots, boolean hearsWebhooks, Clock clock) {

  FreshdeskAccount {
    bots = Set.copyOf(bots);
  }

  static FreshdeskAccount of(Settings settings) {
    Set<String> bots =
        Arrays.stream(settings.options().getOrDefault("bots", "").split(",", -1))
            .map(one -> one.trim().toLowerCase(Locale.ROOT))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return new FreshdeskAccount(
        settings.account(),
        settings.url(),
        bots,
        settings.webhookSecret() != null,
        settings.clock());
  }

  /**
   * The header that proves who we are: the key, and a password that Freshdesk doesn't look at.
   *
   * @throws IllegalArgumentException when the key is missing
   */
  static String authorization(Settings settings) {
    if (settings.token().reveal().isBlank()) {
      throw new IllegalArgumentException(
          "attune.account."
              + settings.account()
              + ".token is empty: take the API key from the bot agent's profile settings in"
              + " Freshdesk");
    }
    String login = settings.token().reveal() + ":X";
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }
}
