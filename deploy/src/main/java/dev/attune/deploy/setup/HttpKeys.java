package dev.attune.deploy.setup;

import dev.attune.deploy.signin.HttpPlace;
import dev.attune.deploy.signin.Proxies;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Reads where the server is reached, and through whom. */
final class HttpKeys {

  private static final int HIGHEST_PORT = 65_535;

  private HttpKeys() {}

  static HttpPlace place(Values values) {
    return new HttpPlace(
        values.text("attune.http.address"),
        values.count("attune.http.port", 1, HIGHEST_PORT),
        values.optional("attune.http.public-url").map(HttpKeys::publicUrl).orElse(null));
  }

  /** Where people use another address than the server's, some proxy hands their calls on. */
  static Proxies proxies(Values values) {
    List<String> trusted = values.list("attune.http.trusted-proxies");
    boolean before = values.optional("attune.http.public-url").isPresent();
    try {
      return new Proxies(Set.copyOf(trusted), trusted.isEmpty() && before);
    } catch (IllegalArgumentException e) {
      throw new BadConfiguration(
          "attune.http.trusted-proxies must be network addresses such as 127.0.0.1, with commas"
              + " between them; correct it");
    }
  }

  private static URI publicUrl(String text) {
    try {
      URI url = URI.create(text);
      if (url.getHost() != null && Set.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new BadConfiguration(
        "attune.http.public-url must be an address such as https://attune.example.com; correct it");
  }
}
