package dev.attune.deploy.console;

import dev.attune.deploy.signin.HttpPlace;
import dev.attune.deploy.signin.KeyMechanism;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/** The cookie of a session: for our own pages alone, and no script's. */
final class SessionCookie {

  private SessionCookie() {}

  /** With 0 seconds it goes. */
  static NewCookie of(String secret, int seconds, HttpPlace place) {
    return new NewCookie.Builder(KeyMechanism.COOKIE)
        .value(secret)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(place.secure())
        .sameSite(SameSite.STRICT)
        .build();
  }
}
