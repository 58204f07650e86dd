package dev.attune.deploy.console;

import dev.attune.assessment.Need;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.practice.Unrecognisable;
import dev.attune.deploy.signin.Caller;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Reviewed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;

/** A lead looks at a severe ticket as it would be shown, and approves it for practice. */
@Path("reviews/{id: \\d+}/practice")
@Admits(Role.LEAD)
public class PracticeApprovalResource {

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

  /** As those who practise would see it. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Look look(@PathParam("id") long id) {
    Unrecognisable ticket = PracticeResource.redacted(live, ledger.ask(books -> severe(books, id)));
    return new Look(
        LiveConversation.shown(ticket.conversation()),
        ticket.fingerprint(),
        ledger
            .ask(books -> books.qa().practice().of(id))
            .filter(approved -> approved.fingerprint().equals(ticket.fingerprint()))
            .isPresent());
  }

  /** Approves what was looked at, named by its fingerprint. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public void approve(@PathParam("id") long id, InputStream body) throws IOException {
    String seen = Sent.read(body).text("fingerprint");
    Unrecognisable ticket = PracticeResource.redacted(live, ledger.ask(books -> severe(books, id)));
    if (!ticket.fingerprint().equals(seen)) {
      throw Body.refused(
          Status.CONFLICT,
          "The ticket has changed since you looked. Look again. Nothing was done.");
    }
    Caller caller = Callers.of(request);
    Instant now = clock.instant();
    ledger.keep(
        books -> {
          books.qa().practice().approve(id, caller.mail(), seen, now);
          books.qa().audit().note(now, caller.mail(), "approved for practice", "review " + id);
        });
  }

  /** Takes it back. */
  @DELETE
  public void withdraw(@PathParam("id") long id) {
    Caller caller = Callers.of(request);
    ledger.keep(
        books -> {
          books.qa().practice().withdraw(id);
          books
              .qa()
              .audit()
              .note(clock.instant(), caller.mail(), "withdrawn from practice", "review " + id);
        });
  }

  private ReviewRow severe(Books books, long id) {
    ReviewRow row = ReviewResource.row(books, Callers.of(request), id);
    if (row.outcome() instanceof Reviewed reviewed
        && reviewed.assessment().need().level() == Need.SEVERE) {
      return row;
    }
    throw Body.refused(
        Status.CONFLICT, "Only tickets in which somebody was in severe need are for practice.");
  }

  /**
   * The ticket without what tells who it is about.
   *
   * @param approved whether this very text is approved
   */
  public record Look(LiveConversation.Shown conversation, String fingerprint, boolean approved) {}
}
