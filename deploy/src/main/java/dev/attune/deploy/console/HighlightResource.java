package dev.attune.deploy.console;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.Staff;
import dev.attune.deploy.signin.Caller;
import dev.attune.export.ReviewRow;
import dev.attune.ticket.Conversation;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shares a good reply's words, redacted, once a person has read them; or takes them back. */
@Path("reviews/{id: \\d+}/highlight")
@Admits({Role.LEAD, Role.QA})
@Produces(MediaType.APPLICATION_JSON)
public class HighlightResource {

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

  /**
   * What may be shared.
   *
   * @param words redacted; missing where the conversation can't be read now, as {@code why} tells
   * @param shared what is shared now; missing for nothing
   */
  public record Draft(@Nullable String words, @Nullable String why, @Nullable String shared) {}

  /** The reply's words, redacted, to read before they are shared. */
  @GET
  public Draft draft(@PathParam("id") long id) {
    ReviewRow row = reviewed(id);
    String shared =
        ledger
            .<Optional<String>>ask(books -> books.highlights().of(account(row), message(row)))
            .orElse(null);
    return live.read(
        ReviewResource.ticket(row),
        talk -> new Draft(words(talk, row).map(HighlightWords::fitted).orElse(null), null, shared),
        missing -> new Draft(null, missing.why(), shared));
  }

  /** Shares words of the draft; a person may leave some out and add none. */
  @PUT
  public void share(@PathParam("id") long id, InputStream body) throws IOException {
    String words = HighlightWords.fitted(Sent.read(body).text("words").strip());
    ReviewRow row = reviewed(id);
    String redacted =
        live.read(
                ReviewResource.ticket(row),
                talk -> words(talk, row),
                missing -> Optional.<String>empty())
            .orElseThrow(
                () ->
                    Body.refused(
                        Status.CONFLICT,
                        "The conversation can't be read now, so nothing was shared. Try later."));
    if (words.isEmpty() || !HighlightWords.takenFrom(redacted, words)) {
      throw Body.refused(
          Status.BAD_REQUEST,
          "Only the reply's redacted words can be shared: leave out what you like, and add nothing."
              + " Nothing was shared.");
    }
    Caller caller = Callers.of(request);
    ledger.keep(
        books -> {
          if (!books
              .highlights()
              .share(account(row), message(row), words, caller.mail(), clock.instant())) {
            throw Body.refused(
                Status.CONFLICT,
                "The quotes of this reply are forgotten, so nothing of it can be shared.");
          }
          books
              .qa()
              .audit()
              .note(clock.instant(), caller.mail(), "shared a highlight", "review " + id);
        });
  }

  @DELETE
  public void withdraw(@PathParam("id") long id) {
    ReviewRow row = reviewed(id);
    Caller caller = Callers.of(request);
    ledger.keep(
        books -> {
          if (!books.highlights().withdraw(account(row), message(row))) {
            throw Body.refused(Status.NOT_FOUND, "Nothing of this reply is shared.");
          }
          books
              .qa()
              .audit()
              .note(clock.instant(), caller.mail(), "took back a highlight", "review " + id);
        });
  }

  private ReviewRow reviewed(long id) {
    Caller caller = Callers.of(request);
    ReviewRow row = ledger.ask(books -> ReviewResource.row(books, caller, id));
    if (row.outcome() instanceof ReviewRow.Reviewed && !row.byBot()) {
      return row;
    }
    throw Body.refused(Status.CONFLICT, "Only a person's reviewed reply can be shared.");
  }

  private Optional<String> words(Conversation talk, ReviewRow row) {
    String agent = row.agent();
    String name =
        agent == null
            ? null
            : ledger
                .<Optional<Staff.Agent>>ask(books -> books.qa().staff().agent(account(row), agent))
                .map(Staff.Agent::name)
                .orElse(null);
    return HighlightWords.of(talk, row, name);
  }

  private static String account(ReviewRow row) {
    return ReviewResource.ticket(row).account();
  }

  private static String message(ReviewRow row) {
    return row.message().value();
  }
}
