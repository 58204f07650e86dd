package dev.attune.deploy.oidc;

import dev.attune.deploy.ledger.People.Role;
import dev.attune.helpdesk.Secret;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The provider, and whom it lets in.
 *
 * @param label what the button says
 * @param newcomers what a person becomes whom nobody has invited; null to turn them away. Never an
 *     admin
 * @param roleClaim the claim whose values say a role; empty for none
 * @param roles roles by the claim's values; never an admin's
 */
public record OidcSettings(
    URI issuer,
    String clientId,
    Secret clientSecret,
    String label,
    @Nullable Role newcomers,
    String roleClaim,
    Map<String, Role> roles) {

  public OidcSettings {
    roles = Map.copyOf(roles);
    if (newcomers == Role.ADMIN || roles.containsValue(Role.ADMIN)) {
      throw new IllegalArgumentException("nobody becomes an admin by another's word");
    }
  }
}
