package dev.attune.deploy.console;

import static java.lang.System.Logger.Level.ERROR;

import dev.attune.deploy.ledger.LedgerFailure;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A fault of ours. Its message may quote a ticket and goes neither to the caller nor the log. */
@Provider
public class UnforeseenProblems implements ExceptionMapper<RuntimeException> {

  private static final System.Logger LOG = System.getLogger(UnforeseenProblems.class.getName());

  @Override
  public Response toResponse(RuntimeException fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    LOG.log(
        ERROR,
        "a request could not be answered, the server goes on: {0} at {1}",
        fault.getClass().getName(),
        trace.length == 0 ? "an unknown place" : trace[0]);
    return fault instanceof LedgerFailure
        ? new Problem(
                Status.SERVICE_UNAVAILABLE, "The ledger's database can't be reached; try again.")
            .response()
        : new Problem(
                Status.INTERNAL_SERVER_ERROR,
                "A fault of Attune's own; its log names the place. Nothing was changed.")
            .response();
  }
}
