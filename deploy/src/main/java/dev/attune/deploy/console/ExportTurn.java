package dev.attune.deploy.console;

import dev.attune.deploy.export.ExportTurns;
import dev.attune.deploy.signin.Caller;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/**
 * A request's turn to write an export. It ends with the request, however that ends: an answer that
 * is never written has nobody else who would give the turn back.
 */
final class ExportTurn {

  private static final int LATER = 30;

  /** The request's attribute that gives its turn back. */
  private static final String END = "dev.attune.export.end";

  private ExportTurn() {}

  /**
   * Takes a turn.
   *
   * @throws WebApplicationException 429 where there is none
   */
  static void begin(ServletRequest request, ExportTurns turns, Caller caller) {
    if (!turns.begin(caller.mail())) {
      throw later();
    }
    Runnable end = () -> turns.end(caller.mail());
    request.setAttribute(END, end);
  }

  static WebApplicationException later() {
    return new WebApplicationException(
        Response.fromResponse(
                new Problem(
                        Status.TOO_MANY_REQUESTS,
                        "Other exports are being written right now. Ask again in half a minute.")
                    .response())
            .header(HttpHeaders.RETRY_AFTER, LATER)
            .build());
  }

  /** Gives a request's turn back, where it has one. */
  static void end(ServletRequest request) {
    if (request.getAttribute(END) instanceof Runnable end) {
      request.removeAttribute(END);
      end.run();
    }
  }
}
