package dev.attune.zendesk;

import dev.attune.helpdesk.Settings;
import dev.attune.zendesk.wire.Login;
import dev.attune.zendesk.wire.OauthLogin;
import dev.attune.zendesk.wire.RefreshFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A configured account in Zendesk's terms.
 *
 * @param bots ids and addresses of users who are programs ({@code attune.account.NAME.bots}, by
 *     commas)
 * @param hearsWebhooks true when there is a secret to prove them by
 */
record ZendeskAccount(String name, URI url, Set<String> bots, boolean hearsWebhooks, Clock clock) {

  ZendeskAccount {
    bots = Set.copyOf(bots);
  }

  static ZendeskAccount of(Settings settings) {
    return new ZendeskAccount(
        settings.account(),
        settings.url(),
        list(settings, "bots"),
        settings.webhookSecret() != null,
        settings.clock());
  }

  /**
   * How the account proves who we are: an API token with the bot's address, a bearer token ({@code
   * oauth}), or an OAuth client whose tokens are renewed ({@code oauth-client}).
   *
   * @throws IllegalArgumentException when something is missing, naming the key
   */
  static Login login(Settings settings) {
    String key = "attune.account." + settings.account();
    Map<String, String> options = settings.options();
    if (settings.token().reveal().isBlank()) {
      throw new IllegalArgumentException(
          key + ".token is empty: create an API token in Zendesk's Admin Center");
    }
    if (options.containsKey("oauth-client")) {
      Optional<RefreshFile> file =
          Optional.ofNullable(options.get("oauth-file"))
              .map(path -> new RefreshFile(Path.of(path), settings.account()));
      return new OauthLogin(settings, options.getOrDefault("oauth-client", ""), file);
    }
    if (Boolean.parseBoolean(options.getOrDefault("oauth", "false"))) {
      return Login.fixed("Bearer " + settings.token().reveal());
    }
    if (settings.user().isBlank()) {
      throw new IllegalArgumentException(
          key
              + ".user is empty: give the bot user's e-mail address, or set "
              + key
              + ".oauth=true");
    }
    return Login.fixed(basic(settings.user() + "/token:" + settings.token().reveal()));
  }

  private static String basic(String login) {
    byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static Set<String> list(Settings settings, String option) {
    return Arrays.stream(settings.options().getOrDefault(option, "").split(",", -1))
        .map(one -> one.trim().toLowerCase(Locale.ROOT))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
