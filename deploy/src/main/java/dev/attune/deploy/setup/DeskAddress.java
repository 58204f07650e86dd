package dev.attune.deploy.setup;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a helpdesk is, without what changes while it stays the same one: scheme, upper case, a port
 * that goes without saying and slashes at the end.
 *
 * @param host in lower case
 * @param port empty where it goes without saying
 * @param path empty, or begins with a slash
 */
record DeskAddress(String host, String port, String path) {

  private static final int LONGEST = 500;
  private static final Set<Integer> WITHOUT_SAYING = Set.of(-1, 80, 443);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * With or without a scheme.
   *
   * @throws IllegalArgumentException where it is no address
   */
  static DeskAddress of(String address) {
    URI url = URI.create("https://" + address.strip().replaceFirst("^[A-Za-z]+://", ""));
    if (url.getHost() == null) {
      throw new IllegalArgumentException("no address: " + address);
    }
    return of(url);
  }

  /**
   * @param url with a host
   */
  static DeskAddress of(URI url) {
    return new DeskAddress(
        String.valueOf(url.getHost()).toLowerCase(Locale.ROOT),
        WITHOUT_SAYING.contains(url.getPort()) ? "" : ":" + url.getPort(),
        url.getPath() == null ? "" : url.getPath().replaceAll("/+$", "").toLowerCase(Locale.ROOT));
  }

  /** As it is kept, to be known again. */
  String kept() {
    String whole = host + port + path;
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
  }

  /**
   * Whether it is what was kept. The port may be another on this machine, where sandboxes and
   * tunnels get a new one at each start.
   */
  boolean is(String kept) {
    return kept.equals(kept())
        || (THIS_MACHINE.contains(host)
            && kept.matches(Pattern.quote(host) + "(:[0-9]+)?" + Pattern.quote(path)));
  }

  @Override
  public String toString() {
    return kept();
  }
}
