package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.oidc.OidcSettings;
import dev.attune.helpdesk.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code attune.oidc.*}: sign-in at a provider where an issuer is given, else none. */
final class OidcKeys {

  private static final String ISSUER = "attune.oidc.issuer";
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private OidcKeys() {}

  /** What a newcomer may become. */
  private enum Newcomer {
    NONE,
    AGENT,
    LEAD,
    QA
  }

  static Optional<OidcSettings> read(Values values) {
    Optional<String> issuer = values.optional(ISSUER);
    if (issuer.isEmpty()) {
      if (values.optional("attune.oidc.client-id").isPresent()) {
        throw new BadConfiguration(
            "attune.oidc.client-id is set without " + ISSUER + "; set both, or neither");
      }
      return Optional.empty();
    }
    Newcomer newcomer = values.choice("attune.oidc.newcomers", Newcomer.values());
    return Optional.of(
        new OidcSettings(
            url(issuer.get()),
            values.text("attune.oidc.client-id"),
            secret(values),
            values.text("attune.oidc.label"),
            newcomer == Newcomer.NONE ? null : Role.valueOf(newcomer.name()),
            values.optional("attune.oidc.role-claim").orElse(""),
            roles(values)));
  }

  private static Secret secret(Values values) {
    return values
        .secret("attune.oidc.client-secret")
        .orElseThrow(
            () ->
                new BadConfiguration(
                    "attune.oidc.client-secret is missing; set it, or"
                        + " attune.oidc.client-secret-file to a file with it"));
  }

  private static Map<String, Role> roles(Values values) {
    Map<String, Role> roles = new HashMap<>();
    for (Role role : List.of(Role.AGENT, Role.QA, Role.LEAD)) {
      values
          .list("attune.oidc." + role.label() + "-values")
          .forEach(value -> roles.put(value, role));
    }
    return roles;
  }

  private static URI url(String text) {
    try {
      URI url = URI.create(text);
      boolean here = THIS_MACHINE.contains(String.valueOf(url.getHost()));
      if (url.getHost() != null
          && ("https".equals(url.getScheme()) || (here && "http".equals(url.getScheme())))) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new BadConfiguration(
        ISSUER + " must be an address such as https://login.example.com, by https; correct it");
  }
}
