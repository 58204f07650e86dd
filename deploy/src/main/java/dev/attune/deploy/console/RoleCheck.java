package dev.attune.deploy.console;

import dev.attune.deploy.signin.Caller;
import dev.attune.deploy.signin.Caller.Means;
import dev.attune.deploy.signin.HttpPlace;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request through to whom {@link Admits} admits. What changes something must carry a header
 * that no form and no other site's page can send, beside the cookie's own SameSite.
 */
@Provider
public class RoleCheck implements ContainerRequestFilter {

  /** Sent by our own pages with whatever changes something. */
  static final String OWN_PAGE = "X-Attune";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private ResourceInfo resource;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest http;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpPlace place;

  @Override
  public void filter(ContainerRequestContext request) {
    Admits admits = admits();
    boolean reads = READING.contains(request.getMethod());
    if (admits != null && admits.everyone()) {
      requireOwnPage(reads, request);
      return;
    }
    if (!(http.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller)) {
      requireOpen(admits);
      return;
    }
    if (!caller.is(admits == null ? new dev.attune.deploy.ledger.People.Role[0] : admits.value())) {
      throw Body.refused(
          Status.FORBIDDEN, "Your role, " + caller.role().label() + ", doesn't include this.");
    }
    boolean harmless = reads || (admits != null && admits.changesNothing());
    if (caller.means() == Means.TOKEN && !harmless) {
      throw Body.refused(Status.FORBIDDEN, "A token only reads. Sign in on the pages for this.");
    }
    requireOwnPage(harmless || caller.means() != Means.SESSION, request);
  }

  private void requireOpen(@Nullable Admits admits) {
    if (http.getAttribute(Caller.UNKNOWN) != null) {
      throw Body.refused(
          Status.SERVICE_UNAVAILABLE, "The ledger's database can't be reached; try again.");
    }
    if (admits == null || !admits.thisMachine() || !place.thisMachineAlone()) {
      throw Body.refused(
          Status.UNAUTHORIZED,
          "Sign in first; a program sends its token as Authorization: Bearer TOKEN.");
    }
  }

  private static void requireOwnPage(boolean needless, ContainerRequestContext request) {
    if (!needless && request.getHeaderString(OWN_PAGE) == null) {
      throw Body.refused(
          Status.FORBIDDEN, "Only Attune's own pages may ask this; send " + OWN_PAGE + ": 1.");
    }
  }

  private @Nullable Admits admits() {
    Admits own = resource.getResourceMethod().getAnnotation(Admits.class);
    return own != null ? own : resource.getResourceClass().getAnnotation(Admits.class);
  }
}
