package dev.attune.deploy.console;

import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.scores.ConversationJson;
import dev.attune.deploy.scores.Scores;
import dev.attune.export.ReviewJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;

/** Scores a conversation that no helpdesk knows of; nothing of it is kept. */
@Path("scores")
@Admits(
    value = {Role.LEAD, Role.QA, Role.AGENT},
    thisMachine = true,
    changesNothing = true)
public class ScoresResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Scores scores;

  /** Answers the reviews of one conversation as an array, in the order of its messages. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public String score(InputStream body) throws IOException {
    return scores.of(ConversationJson.read(Body.text(body))).stream()
        .map(ReviewJson::write)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
