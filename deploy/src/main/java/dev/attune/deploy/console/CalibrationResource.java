package dev.attune.deploy.console;

import dev.attune.deploy.calibration.Rating;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Calibrations.Session;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.Ratings.Item;
import dev.attune.deploy.ledger.Ratings.Said;
import dev.attune.deploy.signin.Caller;
import dev.attune.export.ReviewRow;
import dev.attune.ticket.MessageId;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One calibration while it is being rated. Raters see the conversation up to the reply, and of what
 * was said their own ratings alone: neither the machine's nor anybody else's.
 */
@Path("calibrations/{id: \\d+}")
@Admits({Role.LEAD, Role.QA})
@Produces(MediaType.APPLICATION_JSON)
public class CalibrationResource {

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

  /** How far it is, and where the caller goes on. */
  @GET
  public Standing standing(@PathParam("id") long id) {
    Caller caller = Callers.of(request);
    return ledger.ask(
        books -> {
          books.qa().calibrations().closeFinished(id, clock.instant());
          Session session = session(books, id);
          Map<Integer, Said> said = books.qa().ratings(id).by(caller.mail());
          return new Standing(
              CalibrationShown.of(session, caller),
              books.qa().ratings(id).items().stream()
                  .map(Item::place)
                  .map(place -> Place.of(place, said.get(place)))
                  .toList());
        });
  }

  /** A reply to rate, read from the helpdesk right now. */
  @GET
  @Path("items/{place: \\d+}")
  public ToRate item(@PathParam("id") long id, @PathParam("place") int place) {
    Caller caller = Callers.of(request);
    return ledger
        .ask(
            books -> {
              requireRater(session(books, id), caller);
              Item item = item(books, id, place);
              ReviewRow row =
                  books.exports().of(item.review()).orElseThrow(CalibrationResource::noSuchReply);
              return new Found(
                  item, row.messages(), books.qa().ratings(id).by(caller.mail()).get(place));
            })
        .toRate(live);
  }

  /** Rates a reply, or with {@code "pass": true} passes it over; the latest counts. */
  @PUT
  @Path("items/{place: \\d+}")
  @Consumes(MediaType.APPLICATION_JSON)
  public CalibrationShown rate(
      @PathParam("id") long id, @PathParam("place") int place, InputStream body)
      throws IOException {
    Sent sent = Sent.read(body);
    Rating rating = sent.truth("pass") ? null : RatingShown.read(sent);
    Caller caller = Callers.of(request);
    return ledger.ask(
        books -> {
          requireRater(session(books, id), caller);
          item(books, id, place);
          if (!books.qa().ratings(id).say(place, caller.mail(), rating, clock.instant())) {
            throw Body.refused(
                Status.CONFLICT, "This calibration is closed; nothing more is rated in it.");
          }
          return CalibrationShown.of(session(books, id), caller);
        });
  }

  /** Ends the rating before everybody has rated everything. */
  @POST
  @Path("close")
  @Consumes(MediaType.APPLICATION_JSON)
  public void close(@PathParam("id") long id) {
    end(id, "calibration closed", books -> books.qa().calibrations().close(id, clock.instant()));
  }

  /** Forgets it with all its ratings. */
  @DELETE
  public void drop(@PathParam("id") long id) {
    end(id, "calibration deleted", books -> books.qa().calibrations().drop(id));
  }

  private void end(long id, String deed, java.util.function.Consumer<Books> work) {
    Caller caller = Callers.of(request);
    ledger.keep(
        books -> {
          if (!CalibrationShown.mayEnd(session(books, id), caller)) {
            throw Body.refused(
                Status.FORBIDDEN, "Only who opened it, or an admin, ends a calibration.");
          }
          work.accept(books);
          books.qa().audit().note(clock.instant(), caller.mail(), deed, "calibration " + id);
        });
  }

  static Session session(Books books, long id) {
    return books
        .qa()
        .calibrations()
        .of(id)
        .orElseThrow(() -> Body.refused(Status.NOT_FOUND, "There is no such calibration."));
  }

  private static void requireRater(Session session, Caller caller) {
    if (!session.isRatedBy(caller.mail())) {
      throw Body.refused(Status.FORBIDDEN, "You are no rater of this calibration.");
    }
  }

  private static Item item(Books books, long id, int place) {
    return books.qa().ratings(id).item(place).orElseThrow(CalibrationResource::noSuchReply);
  }

  private static jakarta.ws.rs.WebApplicationException noSuchReply() {
    return Body.refused(
        Status.NOT_FOUND, "There is no such reply in it; it may have been forgotten meanwhile.");
  }

  private record Found(Item item, List<MessageId> messages, @Nullable Said said) {

    ToRate toRate(LiveConversation live) {
      return new ToRate(
          item.place(),
          // one that isn't judged any more is its last message alone
          (messages.isEmpty() ? List.of(item.message()) : messages)
              .stream().map(MessageId::value).toList(),
          live.blind(item.ticket(), item.message()),
          said != null,
          said == null || said.rating() == null ? null : RatingShown.of(said.rating()));
    }
  }

  /** The calibration and each reply's place in it. */
  public record Standing(CalibrationShown calibration, List<Place> places) {
    public Standing {
      places = List.copyOf(places);
    }
  }

  /**
   * A reply as the caller left it.
   *
   * @param said {@code rated}, {@code passed} or {@code open}
   */
  public record Place(int place, String said) {
    static Place of(int place, @Nullable Said said) {
      return new Place(place, said == null ? "open" : said.rating() == null ? "passed" : "rated");
    }
  }

  /**
   * A reply to rate.
   *
   * @param reply ids of its messages
   * @param done whether the caller has rated or passed it over
   * @param rating the caller's own; missing where there is none
   */
  public record ToRate(
      int place,
      List<String> reply,
      LiveConversation.Shown conversation,
      boolean done,
      @Nullable RatingShown rating) {
    public ToRate {
      reply = List.copyOf(reply);
    }
  }
}
