package dev.attune.deploy.oidc;

import java.util.Optional;

/**
 * What a browser keeps while its person is at the provider, so that nobody else can come back in
 * their place.
 *
 * @param state comes back with the answer
 * @param nonce comes back inside the provider's signature
 * @param verifier shows that who redeems the code has begun the request
 */
public record Ticket(String state, String nonce, String verifier) {

  private static final int PARTS = 3;

  /** As a cookie's value; the parts are base64url. */
  public String cookie() {
    return state + "." + nonce + "." + verifier;
  }

  /** Empty for what is none. */
  static Optional<Ticket> of(String cookie) {
    String[] parts = cookie.split("\\.", -1);
    return parts.length == PARTS && cookie.matches("[A-Za-z0-9_.-]{130,140}")
        ? Optional.of(new Ticket(parts[0], parts[1], parts[2]))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "(hidden)";
  }
}
