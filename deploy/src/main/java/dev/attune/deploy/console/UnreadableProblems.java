package dev.attune.deploy.console;

import dev.attune.deploy.scores.UnreadableConversation;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What was sent is no conversation. */
@Provider
public class UnreadableProblems implements ExceptionMapper<UnreadableConversation> {

  @Override
  public Response toResponse(UnreadableConversation unreadable) {
    return new Problem(
            Status.BAD_REQUEST,
            "The conversation can't be read: " + unreadable.getMessage() + ". Nothing was scored.")
        .response();
  }
}
