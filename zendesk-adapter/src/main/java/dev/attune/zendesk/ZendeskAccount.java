package dev.attune.zendesk;

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
 * A configured account in Zendesk's terms.
 *
 * @param bots ids and addresses of users who are programs ({@code attune.account.NAME.bots}, by
 *     commas)
 */
record ZendeskAccount(String name, URI url, Set<String> bots, Clock clock) {

  ZendeskAccount {
    bots = Set.copyOf(bots);
  }

  static ZendeskAccount of(Settings settings) {
    return new ZendeskAccount(
        settings.account(), settings.url(), list(settings, "bots"), settings.clock());
  }

  /**
   * The header that proves who we are.
   *
   * @throws IllegalArgumentException when something is missing, naming the key
   */
  static String authorization(Settings settings) {
    String key = "attune.account." + settings.account();
    if (settings.token().reveal().isBlank()) {
      throw new IllegalArgumentException(
          key + ".token is empty: create an API token in Zendesk's Admin Center");
    }
    if (Boolean.parseBoolean(settings.options().getOrDefault("oauth", "false"))) {
      return "Bearer " + settings.token().reveal();
    }
    if (settings.user().isBlank()) {
      throw new IllegalArgumentException(
          key
              + ".user is empty: give the bot user's e-mail address, or set "
              + key
              + ".oauth=true");
    }
    String login = settings.user() + "/token:" + settings.token().reveal();
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> list(Settings settings, String option) {
    return Arrays.stream(settings.options().getOrDefault(option, "").split(","))
        .map(one -> one.trim().toLowerCase(Locale.ROOT))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
