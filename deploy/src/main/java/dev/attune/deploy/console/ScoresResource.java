package dev.attune.deploy.console;

import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.scores.ConversationJson;
import dev.attune.deploy.scores.DraftCheck;
import dev.attune.deploy.scores.Turns;
import dev.attune.deploy.signin.Caller;
import dev.attune.export.ReviewJson;
import dev.attune.ticket.Conversation;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/** Scores a conversation that no helpdesk knows of; nothing of it is kept. */
@Path("scores")
@Admits(
    value = {Role.LEAD, Role.QA, Role.AGENT},
    thisMachine = true,
    changesNothing = true)
public class ScoresResource {

  private static final String LAST = "last";
  private static final int A_MINUTE = 60;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private DraftCheck drafts;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Turns.Lanes lanes;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /**
   * Answers the reviews of one conversation as an array, in the order of its messages.
   *
   * @param only {@code last} for the last message of an agent or bot alone, as a draft is
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public String score(@QueryParam("only") @DefaultValue("") String only, InputStream body)
      throws IOException {
    if (!Set.of("", LAST).contains(only)) {
      throw Body.refused(Status.BAD_REQUEST, "only is last, or isn't given.");
    }
    requirePace();
    // before there is a turn: who sends slowly holds none
    String text = Body.text(body);
    boolean lastAlone = only.equals(LAST);
    try {
      return (lastAlone ? lanes.drafts() : lanes.whole()).take(() -> scored(lastAlone, text));
    } catch (Turns.NoneFree e) {
      throw later("Others are being judged right now. Send it again in a second.", 1);
    }
  }

  private String scored(boolean lastAlone, String text) {
    Conversation conversation = ConversationJson.read(text);
    return (lastAlone ? drafts.last(conversation) : drafts.all(conversation))
        .stream().map(ReviewJson::write).collect(Collectors.joining(",", "[", "]"));
  }

  /** A command on this machine is held to nothing but turns. */
  private void requirePace() {
    if (request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller
        && caller.means() != Caller.Means.LOCAL
        && !lanes.whole().pace().another(caller.mail(), clock.instant())) {
      throw later(
          "At most "
              + lanes.whole().pace().perMinute()
              + " conversations a minute are judged for one person. Wait a moment, then send it"
              + " again.",
          A_MINUTE);
    }
  }

  private static WebApplicationException later(String detail, int seconds) {
    return new WebApplicationException(
        Response.fromResponse(new Problem(Status.TOO_MANY_REQUESTS, detail).response())
            .header(HttpHeaders.RETRY_AFTER, seconds)
            .build());
  }
}
