package dev.attune.rt;

import dev.attune.helpdesk.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A configured account in RT's terms.
 *
 * @param url with the path that RT is installed below, if any, and without a slash at its end
 * @param user the bot user's name in RT
 * @param bots names and addresses of users who are programs ({@code attune.account.NAME.bots}, by
 *     commas), lower case; the bot user is one of them
 */
record RtAccount(String name, URI url, String user, Set<String> bots, Clock clock) {

  RtAccount {
    bots = Set.copyOf(bots);
  }

  /**
   * @throws IllegalArgumentException when something is missing, naming the key
   */
  static RtAccount of(Settings settings) {
    if (settings.user().isBlank()) {
      throw new IllegalArgumentException(
          key(settings, "user") + " is empty: give the bot user's name in Request Tracker");
    }
    Set<String> bots =
        Arrays.stream(
                (settings.options().getOrDefault("bots", "") + "," + settings.user()).split(","))
            .map(one -> one.trim().toLowerCase(Locale.ROOT))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    URI url = URI.create(settings.url().toString().replaceAll("/+$", ""));
    return new RtAccount(settings.account(), url, settings.user(), bots, settings.clock());
  }

  /**
   * The header that proves who we are.
   *
   * @throws IllegalArgumentException when the token is missing, naming the key
   */
  static String authorization(Settings settings) {
    if (settings.token().reveal().isBlank()) {
      throw new IllegalArgumentException(
          key(settings, "token")
              + " is empty: make an authentication token for the bot user in Request Tracker");
    }
    return "token " + settings.token().reveal().strip();
  }

  private static String key(Settings settings, String name) {
    return "attune.account." + settings.account() + "." + name;
  }
}
