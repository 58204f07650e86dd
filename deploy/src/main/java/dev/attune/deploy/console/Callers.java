package dev.attune.deploy.console;

import dev.attune.deploy.signin.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response.Status;

/** Who has sent a request. */
public final class Callers {

  private Callers() {}

  /** The caller that {@link RoleCheck} has let in. */
  public static Caller of(HttpServletRequest request) {
    if (request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
      return caller;
    }
    throw Body.refused(Status.UNAUTHORIZED, "Sign in first.");
  }
}
