package dev.attune.deploy.console;

import dev.attune.assessment.Scorecard;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.Staff;
import dev.attune.deploy.signin.Caller;
import dev.attune.export.CardRating;
import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.ticket.TicketId;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.StringReader;
import java.util.Optional;

/** One review, and the conversation it is of. */
@Path("reviews/{id: \\d+}")
@Admits({Role.LEAD, Role.QA, Role.AGENT})
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private LiveConversation live;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** The review as exports have it, with who wrote the reply and what the caller may say to it. */
  @GET
  public String review(@PathParam("id") long id) {
    Caller caller = Callers.of(request);
    return ledger.ask(books -> shown(books, caller, row(books, caller, id)));
  }

  /** The conversation, read from the helpdesk right now. */
  @GET
  @Path("conversation")
  public LiveConversation.Shown conversation(@PathParam("id") long id) {
    Caller caller = Callers.of(request);
    return live.of(ticket(ledger.ask(books -> row(books, caller, id))));
  }

  /**
   * The row of that number, for someone who may see it.
   *
   * @throws jakarta.ws.rs.WebApplicationException with 404 also where they may not, so that nobody
   *     learns what there is
   */
  static ReviewRow row(Books books, Caller caller, long id) {
    return books
        .exports()
        .of(id)
        .filter(
            row ->
                Filters.mayBeSeen(
                    books,
                    caller,
                    ticket(row).account(),
                    Optional.ofNullable(row.agent()).orElse("")))
        .orElseThrow(() -> Body.refused(Status.NOT_FOUND, "There is no such review."));
  }

  static TicketId ticket(ReviewRow row) {
    return new TicketId(
        Optional.ofNullable(row.origin().account()).orElse("?"),
        Optional.ofNullable(row.origin().ticket()).orElse(row.conversation()));
  }

  /** What is rated so far. */
  private static JsonObjectBuilder card(ReviewRow.Reviewed review) {
    JsonObjectBuilder card = Json.createObjectBuilder();
    for (Scorecard.Item item : Scorecard.Item.values()) {
      CardRating.of(item, review).ifPresent(rating -> card.add(item.label(), rating));
    }
    return card;
  }

  private static String shown(Books books, Caller caller, ReviewRow row) {
    String agent = row.agent();
    JsonObjectBuilder shown = Json.createObjectBuilder();
    try (JsonReader reader = Json.createReader(new StringReader(ReviewJson.write(row)))) {
      shown.add("review", reader.readObject());
    }
    if (agent != null) {
      books
          .qa()
          .staff()
          .agent(ticket(row).account(), agent)
          .map(Staff.Agent::name)
          .ifPresent(name -> shown.add("agentName", name));
    }
    books
        .qa()
        .opinions()
        .judged(ticket(row).account(), row.message())
        .ifPresent(token -> shown.add("judged", token));
    if (row.outcome() instanceof ReviewRow.Reviewed judged) {
      shown.add("scorecard", card(judged));
    }
    boolean reviewed = row.outcome() instanceof ReviewRow.Reviewed;
    boolean own =
        books.qa().staff().of(caller.person()).stream()
            .anyMatch(
                one -> one.account().equals(ticket(row).account()) && one.agent().equals(agent));
    return shown
        .add("mayRule", reviewed && caller.is(Role.QA))
        .add("mayDispute", reviewed && own)
        .build()
        .toString();
  }
}
