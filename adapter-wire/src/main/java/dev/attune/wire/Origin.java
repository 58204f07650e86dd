package dev.attune.wire;

import dev.attune.helpdesk.Settings;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where a helpdesk listens: scheme, host and port, nothing else. Encrypted, unless it is this very
 * machine or the admin has allowed it by name.
 */
public record Origin(URI base) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /**
   * The origin of an account.
   *
   * @throws IllegalArgumentException when the address can't be used, naming the key
   */
  public static Origin of(Settings settings) {
    URI url = settings.url();
    String key = "attune.account." + settings.account() + ".url";
    if (url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
      throw new IllegalArgumentException(
          key + " must be an address such as https://example.com, without credentials in it");
    }
    if (!url.getRawPath().isEmpty() && !url.getRawPath().equals("/")) {
      throw new IllegalArgumentException(key + " must end behind the host: leave the path away");
    }
    if (!safe(url, settings)) {
      throw new IllegalArgumentException(
          key
              + " must begin with https://, since a credential goes along with each call; for a"
              + " test server set attune.account."
              + settings.account()
              + ".allow-http=true");
    }
    return new Origin(URI.create(url.getScheme() + "://" + url.getRawAuthority()));
  }

  /** The full address of a path with its query. */
  URI at(String path) {
    return URI.create(base + path);
  }

  private static boolean safe(URI url, Settings settings) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    return scheme.equals("https")
        || (scheme.equals("http")
            && (LOOPBACK.contains(url.getHost())
                || Boolean.parseBoolean(settings.options().getOrDefault("allow-http", "false"))));
  }
}
