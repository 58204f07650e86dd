package dev.attune.wire;

import dev.attune.helpdesk.Settings;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where a helpdesk listens: scheme, host and port, and a path where a vendor's servers may live
 * below one. Encrypted, unless it is this very machine or the admin has allowed it by name.
 */
public record Origin(URI base) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /**
   * The origin of an account.
   *
   * @throws IllegalArgumentException when the address can't be used, naming the key
   */
  public static Origin of(Settings settings) {
    Origin origin = below(settings);
    if (!origin.base().getRawPath().isEmpty()) {
      throw new IllegalArgumentException(
          key(settings) + " must end behind the host: leave the path away");
    }
    return origin;
  }

  /**
   * The address of an account whose helpdesk may be installed below a path.
   *
   * @throws IllegalArgumentException when the address can't be used, naming the key
   */
  public static Origin below(Settings settings) {
    URI url = settings.url();
    String key = key(settings);
    if (url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
      throw new IllegalArgumentException(
          key + " must be an address such as https://example.com, without credentials in it");
    }
    if (!safe(url, settings)) {
      throw new IllegalArgumentException(
          key
              + " must begin with https://, since a credential goes along with each call; for a"
              + " test server set attune.account."
              + settings.account()
              + ".allow-http=true");
    }
    return new Origin(URI.create(url.getScheme() + "://" + url.getRawAuthority() + path(url)));
  }

  private static String key(Settings settings) {
    return "attune.account." + settings.account() + ".url";
  }

  /** Without a slash at its end; empty at the root. */
  private static String path(URI url) {
    return url.getRawPath().replaceAll("/+$", "");
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
