package dev.attune.deploy.console;

import dev.attune.assessment.Rubric;
import dev.attune.deploy.calibration.Candidate;
import dev.attune.deploy.calibration.Sampling;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Exports.Place;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.StoredMarks;
import dev.attune.deploy.preview.Moves;
import dev.attune.deploy.preview.Moves.Move;
import dev.attune.deploy.preview.Moves.Summary;
import dev.attune.deploy.preview.Rereading;
import dev.attune.deploy.preview.RubricText;
import dev.attune.deploy.preview.Stored;
import dev.attune.deploy.signin.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What another rubric would do to what was reviewed. Nothing is stored, and nothing switched. */
@Path("preview")
@Admits(
    value = {Role.LEAD, Role.QA},
    changesNothing = true)
@Produces(MediaType.APPLICATION_JSON)
public class PreviewResource {

  private static final int MOST_REVIEWS = 100_000;
  private static final int PAGE = 5_000;
  private static final int CANDIDATES = 20_000;
  private static final int MOST_REREAD = 200;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Rereading rereading;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** The rubric in use, as a file to change. */
  @GET
  @Path("rubric")
  public Present present() {
    return new Present(rereading.present().version(), RubricText.next(rereading.present()));
  }

  /** What stored marks would come to by another rubric's weights. */
  @POST
  @Path("weights")
  @Consumes(MediaType.APPLICATION_JSON)
  public Weighed weights(InputStream body) throws IOException {
    Sent sent = Sent.readLong(body);
    Rubric other = rubric(sent);
    Caller caller = Callers.of(request);
    Filter filter = ledger.ask(books -> filter(books, caller, sent));
    Moves moves = new Moves();
    @Nullable Place place = null;
    int read = 0;
    do {
      Place from = place;
      StoredMarks.Page page =
          ledger.ask(books -> books.qa().storedMarks().page(filter, from, PAGE));
      page.reviews().forEach(one -> moves.add(move(one, other)));
      read += page.reviews().size();
      place = page.end();
    } while (place != null && read < MOST_REVIEWS);
    return new Weighed(
        rereading.present().version(),
        other.version(),
        place != null,
        RubricText.readsOtherwise(rereading.present(), other),
        moves.summary());
  }

  /** Draws reviews whose conversations are then read again, one by one. */
  @POST
  @Path("sample")
  @Consumes(MediaType.APPLICATION_JSON)
  public List<Long> sample(InputStream body) throws IOException {
    Sent sent = Sent.readLong(body);
    Caller caller = Callers.of(request);
    int replies = sent.whole("replies", 1, MOST_REREAD);
    long seed = sent.whole("seed", 0, Integer.MAX_VALUE);
    return ledger.ask(
        books ->
            new Sampling(seed)
                    .draw(
                        books
                            .qa()
                            .calibrations()
                            .candidates(filter(books, caller, sent), CANDIDATES),
                        replies)
                    .stream()
                    .map(Candidate::id)
                    .toList());
  }

  private Move move(Stored one, Rubric other) {
    return new Move(
        one.review(),
        one.account(),
        one.ticket(),
        one.score(),
        one.score(rereading.present(), other));
  }

  private static Filter filter(Books books, Caller caller, Sent sent) {
    MultivaluedHashMap<String, String> asked = new MultivaluedHashMap<>();
    sent.part("filter").ifPresent(part -> part.plain().forEach(asked::putSingle));
    return Filters.of(books, caller, asked, Set.of());
  }

  /** The rubric that was sent; what is wrong with it is told in the parser's own words. */
  static Rubric rubric(Sent sent) {
    try {
      return RubricText.read(sent.text("rubric"));
    } catch (IllegalArgumentException e) {
      throw Body.refused(
          Status.BAD_REQUEST,
          "This is no rubric that can be used: " + e.getMessage() + ". Nothing was changed.");
    }
  }

  /**
   * The rubric in use.
   *
   * @param text as a file, with the next version number
   */
  public record Present(String version, String text) {}

  /**
   * What would move.
   *
   * @param onlyNewest whether there are more reviews than were looked at
   * @param readsOtherwise whether phrases differ too, which stored marks can't show
   */
  public record Weighed(
      String before, String after, boolean onlyNewest, boolean readsOtherwise, Summary summary) {}
}
