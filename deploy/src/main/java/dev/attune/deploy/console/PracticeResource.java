package dev.attune.deploy.console;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.PracticeShelf.Approved;
import dev.attune.deploy.practice.Practice;
import dev.attune.deploy.practice.Unrecognisable;
import dev.attune.deploy.scores.Pace;
import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.MessageId;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hard tickets to answer, and the review of an answer at once. Nothing of it is kept or counted.
 */
@Path("practice")
@Admits(
    value = {Role.LEAD, Role.QA, Role.AGENT},
    changesNothing = true)
@Produces(MediaType.APPLICATION_JSON)
public class PracticeResource {

  private static final String OWN = "own-";
  private static final int LONGEST_ANSWER = 20_000;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Practice practice;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Pace pace;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private LiveConversation live;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** Those that a lead has approved, then those that ship. */
  @GET
  public List<Title> all() {
    List<Approved> own = ledger.ask(books -> books.qa().practice().all());
    return Stream.concat(
            own.stream().map(one -> new Title(OWN + one.review(), "", one.channel(), true)),
            practice.shipped().stream()
                .map(one -> new Title(one.id(), one.subject(), one.channel().label(), false)))
        .toList();
  }

  /** One ticket up to where an answer is due. */
  @GET
  @Path("{id}")
  public LiveConversation.Shown ticket(@PathParam("id") String id) {
    return LiveConversation.shown(conversation(id));
  }

  /** The review of an answer. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public String judge(@PathParam("id") String id, InputStream body) throws IOException {
    String answer = Sent.readLong(body).text("answer");
    if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
      throw Body.refused(
          Status.BAD_REQUEST, "Write an answer of at most " + LONGEST_ANSWER + " characters.");
    }
    if (!pace.another(Callers.of(request).mail(), clock.instant())) {
      throw Body.refused(
          Status.TOO_MANY_REQUESTS,
          "At most "
              + pace.perMinute()
              + " answers a minute are judged. Wait a moment, then send it again.");
    }
    return ReviewJson.write(practice.judge(conversation(id), answer));
  }

  private Conversation conversation(String id) {
    return id.matches(OWN + "\\d{1,18}")
        ? own(Long.parseLong(id.substring(OWN.length())))
        : practice.shipped(id).orElseThrow(PracticeResource::noSuchTicket);
  }

  /** As it reads right now; not shown where it isn't what was approved. */
  private Conversation own(long review) {
    String approved =
        ledger
            .ask(books -> books.qa().practice().of(review))
            .orElseThrow(PracticeResource::noSuchTicket)
            .fingerprint();
    Unrecognisable ticket = redacted(live, ledger.ask(books -> row(books, review)));
    if (!ticket.fingerprint().equals(approved)) {
      throw Body.refused(
          Status.CONFLICT, "This ticket reads differently now. A lead must approve it once more.");
    }
    return ticket.conversation();
  }

  static ReviewRow row(Books books, long review) {
    return books.exports().of(review).orElseThrow(PracticeResource::noSuchTicket);
  }

  /** The ticket of a review, up to its reply, as it reads right now. */
  static Unrecognisable redacted(LiveConversation live, ReviewRow row) {
    MessageId reply = row.messages().isEmpty() ? row.message() : row.messages().get(0);
    return live.read(
        ReviewResource.ticket(row),
        whole ->
            Unrecognisable.upTo(reply, whole)
                .orElseThrow(
                    () ->
                        Body.refused(
                            Status.CONFLICT, "The reply is no longer in its conversation.")),
        missing -> {
          throw Body.refused(Status.CONFLICT, String.valueOf(missing.why()));
        });
  }

  private static jakarta.ws.rs.WebApplicationException noSuchTicket() {
    return Body.refused(Status.NOT_FOUND, "There is no such ticket to practise on.");
  }

  /**
   * A ticket to choose.
   *
   * @param title empty for a real one
   * @param own whether it is one of the firm's own
   */
  public record Title(String id, String title, String channel, boolean own) {}
}
