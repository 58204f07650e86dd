package dev.attune.deploy.cli;

import dev.attune.deploy.setup.Configuration;
import dev.attune.deploy.signin.LocalToken;
import java.net.http.HttpRequest;
import org.eclipse.microprofile.config.Config;

/** How commands on this machine prove themselves to its server. */
final class LocalAccess {

  private LocalAccess() {}

  /** Signs a request with the token that the server has left for its owner; without one, not. */
  static void sign(HttpRequest.Builder request, Config config) {
    LocalToken.read(new Configuration(config).localTokenFile())
        .ifPresent(token -> request.header("Authorization", "Bearer " + token));
  }
}
