package dev.attune.deploy.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The proxies that stand before the server, and so who it is that asks: behind one, everybody comes
 * from its address, and whose call it is stands in {@code X-Forwarded-For}. Anybody can write that
 * header, so that it counts from a named proxy alone, and of its entries the last that no such
 * proxy has. Thread-safe.
 *
 * @param trusted their network addresses
 * @param unnamed whether there is one whose address nobody has told
 */
public record Proxies(Set<String> trusted, boolean unnamed) {

  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  // a name would be looked up; some proxies add the port
  private static final Pattern V4 =
      Pattern.compile("(" + BYTE + "(\\." + BYTE + "){3})(:\\d{1,5})?");
  private static final Pattern V6 =
      Pattern.compile("\\[?([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(]|]:\\d+)?");

  /**
   * @throws IllegalArgumentException when one is no network address
   */
  public Proxies {
    trusted =
        trusted.stream()
            .map(
                address ->
                    plain(address)
                        .orElseThrow(() -> new IllegalArgumentException("no network address")))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The network address of who asks; empty where only a proxy knows it.
   *
   * @param remote where the connection comes from
   * @param forwarded the values of {@code X-Forwarded-For}, in their order
   */
  public Optional<String> asker(String remote, List<String> forwarded) {
    List<String> way = new ArrayList<>();
    forwarded.forEach(header -> way.addAll(Arrays.asList(header.split(",", -1))));
    Optional<String> last = Optional.of(plain(remote).orElse(remote));
    while (last.filter(trusted::contains).isPresent()) {
      last = way.isEmpty() ? Optional.empty() : plain(way.remove(way.size() - 1).strip());
    }
    return unnamed ? Optional.empty() : last;
  }

  /** One spelling for each address; empty where it is none. */
  private static Optional<String> plain(String address) {
    var v4 = V4.matcher(address);
    var v6 = V6.matcher(address);
    try {
      if (v4.matches()) {
        return Optional.of(InetAddress.getByName(v4.group(1)).getHostAddress());
      }
      return v6.matches()
          ? Optional.of(InetAddress.getByName(v6.group(1)).getHostAddress())
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
