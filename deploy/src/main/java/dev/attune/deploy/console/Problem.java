package dev.attune.deploy.console;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;

/**
 * An error as callers get it (RFC 9457): what failed and what one can do, never what was sent.
 *
 * @param detail one or two sentences
 */
public record Problem(StatusType status, String detail) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(json()).build();
  }

  public String json() {
    return Json.createObjectBuilder()
        .add("type", "about:blank")
        .add("title", status.getReasonPhrase())
        .add("status", status.getStatusCode())
        .add("detail", detail)
        .build()
        .toString();
  }
}
