package dev.attune.deploy.console;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.TreeSet;

/** What JAX-RS itself refuses: wrong address, method or media type. */
@Provider
public class WebProblems implements ExceptionMapper<WebApplicationException> {

  private static final int NOT_FOUND = 404;
  private static final int METHOD = 405;
  private static final int ACCEPT = 406;
  private static final int MEDIA_TYPE = 415;

  @Override
  public Response toResponse(WebApplicationException refusal) {
    Response given = refusal.getResponse();
    if (given.hasEntity()) {
      return given;
    }
    Response problem = new Problem(given.getStatusInfo(), detail(given)).response();
    String allow = given.getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
  }

  private static String detail(Response given) {
    return switch (given.getStatus()) {
      case NOT_FOUND -> "There is nothing at this address. See /openapi for what there is.";
      case METHOD -> "This address takes " + String.join(" and ", methods(given)) + " only.";
      case ACCEPT -> "None of the media types you accept can be given here; see /openapi.";
      case MEDIA_TYPE -> "Send application/json.";
      default -> "The request can't be answered; see /openapi for what is expected.";
    };
  }

  private static Set<String> methods(Response given) {
    Set<String> methods = new TreeSet<>(given.getAllowedMethods());
    methods.removeAll(Set.of("OPTIONS", "HEAD"));
    return methods;
  }
}
