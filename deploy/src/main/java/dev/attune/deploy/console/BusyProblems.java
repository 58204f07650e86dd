package dev.attune.deploy.console;

import dev.attune.deploy.signin.Passwords;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Too many passwords are compared right now for one more. */
@Provider
public class BusyProblems implements ExceptionMapper<Passwords.Busy> {

  @Override
  public Response toResponse(Passwords.Busy busy) {
    return Response.fromResponse(
            new Problem(
                    Status.TOO_MANY_REQUESTS,
                    "Others are signing in right now. Nothing was changed; try again in a second.")
                .response())
        .header(HttpHeaders.RETRY_AFTER, 1)
        .build();
  }
}
