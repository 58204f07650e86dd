package dev.attune.deploy.console;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may use the API. There is no sign-in yet, so it answers to this machine alone: a web page
 * that has a browser here ask under another name (DNS rebinding), or from another site, is turned
 * away. Who opens {@code attune.http.address} to others has put a sign-in of their own before it.
 */
@Provider
@PreMatching
public class Doorkeeper implements ContainerRequestFilter {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  @Inject
  @ConfigProperty(name = "attune.http.address", defaultValue = "127.0.0.1")
  @SuppressWarnings("NullAway.Init") // by the container
  private String address;

  @Override
  public void filter(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getBaseUri();
    String origin = request.getHeaderString("Origin");
    boolean here = !HERE.contains(address) || HERE.contains(asked.getHost());
    if (!here || (origin != null && !sameSite(asked, origin))) {
      request.abortWith(
          new Problem(
                  Status.FORBIDDEN,
                  "The API answers to programs and pages of this machine alone; ask it by"
                      + " 127.0.0.1 or localhost.")
              .response());
    }
  }

  private static boolean sameSite(URI asked, String origin) {
    return origin.equals(asked.getScheme() + "://" + asked.getRawAuthority());
  }
}
