package dev.attune.deploy.console;

import dev.attune.deploy.signin.HttpPlace;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Turns away pages that aren't ours, before anyone is asked who they are: a browser here that is
 * made to ask under another name (DNS rebinding), or from another site.
 */
@Provider
@PreMatching
public class Doorkeeper implements ContainerRequestFilter {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpPlace place;

  @Override
  public void filter(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getBaseUri();
    String origin = request.getHeaderString("Origin");
    String host = asked.getHost();
    if (host == null
        || !place.answersTo(host)
        || (origin != null && !place.ownOrigin(origin, asked))) {
      request.abortWith(
          new Problem(
                  Status.FORBIDDEN,
                  "The API answers to programs and to its own pages; ask it by its own address, or"
                      + " let attune.http.public-url name the one you use.")
              .response());
    }
  }
}
