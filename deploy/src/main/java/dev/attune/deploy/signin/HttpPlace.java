package dev.attune.deploy.signin;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the server is reached.
 *
 * @param address it listens on
 * @param port likewise
 * @param publicUrl the address that people use, where it is another one; without a path
 */
public record HttpPlace(String address, int port, @Nullable URI publicUrl) {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /** True while nothing but this machine can ask: no proxy hands others' requests on. */
  public boolean thisMachineAlone() {
    return HERE.contains(address) && publicUrl == null;
  }

  /** True for a name by which the server may be asked, so that no rebound name reaches it. */
  public boolean answersTo(String host) {
    return !HERE.contains(address)
        || HERE.contains(host)
        || (publicUrl != null && host.equalsIgnoreCase(publicUrl.getHost()));
  }

  /** True for the origin of our own pages, as a browser names it. */
  public boolean ownOrigin(String origin, URI asked) {
    return origin.equals(asked.getScheme() + "://" + asked.getRawAuthority())
        || (publicUrl != null
            && origin.equals(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority()));
  }

  /** True where cookies must go over TLS alone. */
  public boolean secure() {
    return publicUrl != null && "https".equals(publicUrl.getScheme());
  }

  /** The address of a page as people open it. */
  public String page(String path) {
    String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
    return (publicUrl == null ? "http://" + host + ":" + port : withoutSlash(publicUrl))
        + "/"
        + path;
  }

  private static String withoutSlash(URI url) {
    String text = url.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
