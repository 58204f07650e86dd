package dev.attune.deploy.webhooks;

import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.console.Problem;
import dev.attune.helpdesk.HelpdeskException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A call that isn't proven to come from the vendor. */
@Provider
public class NotTheVendor implements ExceptionMapper<HelpdeskException.Unauthorized> {

  private static final System.Logger LOG = System.getLogger(NotTheVendor.class.getName());

  @Override
  public Response toResponse(HelpdeskException.Unauthorized problem) {
    LOG.log(
        WARNING,
        "a webhook call was turned away, the feed brings its ticket all the same: {0}",
        problem.getMessage());
    return new Problem(Status.UNAUTHORIZED, "The call is not proven to come from the helpdesk.")
        .response();
  }
}
