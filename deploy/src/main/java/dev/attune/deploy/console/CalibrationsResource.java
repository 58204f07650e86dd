package dev.attune.deploy.console;

import dev.attune.deploy.calibration.Candidate;
import dev.attune.deploy.calibration.Rating;
import dev.attune.deploy.calibration.Sampling;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Calibrations.Opening;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Facet;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Person;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.signin.Caller;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Reviewed;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Calibrations that there are, and the opening of another. */
@Path("calibrations")
@Admits({Role.LEAD, Role.QA})
@Produces(MediaType.APPLICATION_JSON)
public class CalibrationsResource {

  /** Drawn from among the newest, so that opening costs the same however many there are. */
  private static final int CANDIDATES = 20_000;

  /** What a filter may name: where replies come from, and not what anybody found in them. */
  private static final List<Facet> DRAWN_FROM =
      List.of(Facet.ACCOUNT, Facet.AGENT, Facet.TICKET, Facet.CHANNEL, Facet.GROUP, Facet.TAG);

  private static final int FEWEST_REPLIES = 5;
  private static final int MOST_REPLIES = 200;
  private static final int FEWEST_RATERS = 2;
  private static final int MOST_RATERS = 6;
  private static final int LONGEST_NAME = 200;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** The newest first. */
  @GET
  public List<CalibrationShown> all() {
    Caller caller = Callers.of(request);
    return ledger.ask(
        books -> {
          books.qa().calibrations().closeFinished(clock.instant());
          return books.qa().calibrations().all().stream()
              .map(session -> CalibrationShown.of(session, caller))
              .toList();
        });
  }

  /** Who may be asked to rate. */
  @GET
  @Path("raters")
  public List<Someone> raters() {
    return ledger.ask(
        books ->
            books.qa().people().all().stream()
                .filter(CalibrationsResource::mayRate)
                .map(person -> new Someone(person.mail(), person.name()))
                .toList());
  }

  /** Draws a sample and opens a calibration on it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Opened open(InputStream body) throws IOException {
    Sent sent = Sent.read(body);
    Caller caller = Callers.of(request);
    String name = sent.line("name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw refused("Give it a name of at most " + LONGEST_NAME + " characters.");
    }
    int replies = sent.whole("replies", FEWEST_REPLIES, MOST_REPLIES);
    long seed = sent.whole("seed", 0, Integer.MAX_VALUE);
    List<String> raters =
        sent.texts("raters").stream()
            .map(mail -> mail.strip().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    Instant now = clock.instant();
    return ledger.ask(
        books -> {
          requireRaters(books, raters);
          Filter filter = filter(books, caller, sent);
          List<Candidate> sample =
              new Sampling(seed)
                  .draw(books.qa().calibrations().candidates(filter, CANDIDATES), replies);
          if (sample.size() < FEWEST_REPLIES) {
            throw Body.refused(
                Status.CONFLICT,
                sample.size()
                    + " reviewed replies fit, too few for a calibration. Widen the filter.");
          }
          long id =
              books
                  .qa()
                  .calibrations()
                  .open(new Opening(name, caller.mail(), told(filter), seed, raters), now);
          fill(books, id, sample);
          books.qa().audit().note(now, caller.mail(), "calibration opened", "calibration " + id);
          return new Opened(id, sample.size());
        });
  }

  private static void fill(Books books, long id, List<Candidate> sample) {
    int place = 0;
    for (Candidate drawn : sample) {
      Optional<ReviewRow> row = books.exports().of(drawn.id());
      if (row.isPresent() && row.get().outcome() instanceof Reviewed reviewed) {
        books
            .qa()
            .ratings(id)
            .put(place++, drawn.account(), row.get().message(), Rating.of(reviewed.assessment()));
      }
    }
  }

  private static void requireRaters(Books books, List<String> raters) {
    if (raters.size() < FEWEST_RATERS || raters.size() > MOST_RATERS) {
      throw refused("Choose " + FEWEST_RATERS + " to " + MOST_RATERS + " raters.");
    }
    for (String mail : raters) {
      if (books.qa().people().withMail(mail).filter(CalibrationsResource::mayRate).isEmpty()) {
        throw refused("Raters are people who can sign in as lead, QA or admin.");
      }
    }
  }

  private static boolean mayRate(Person person) {
    return person.shutAt() == null && person.role() != Role.AGENT;
  }

  private static Filter filter(Books books, Caller caller, Sent sent) {
    MultivaluedHashMap<String, String> asked = new MultivaluedHashMap<>();
    sent.part("filter").ifPresent(part -> part.plain().forEach(asked::putSingle));
    Filter filter = Filters.of(books, caller, asked, Set.of());
    if (!DRAWN_FROM.containsAll(filter.facets().keySet())) {
      throw refused(
          "A blind sample is drawn from nothing that was found in a reply, for raters are told."
              + " Draw by "
              + DRAWN_FROM.stream().map(Facet::label).collect(Collectors.joining(", "))
              + ", since or until.");
    }
    return filter;
  }

  private static String told(Filter filter) {
    TreeMap<String, String> told = new TreeMap<>();
    filter.facets().forEach((Facet facet, String value) -> told.put(facet.label(), value));
    if (filter.since() != null) {
      told.put("since", filter.since().toString());
    }
    if (filter.until() != null) {
      told.put("until", filter.until().toString());
    }
    StringBuilder text = new StringBuilder();
    told.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(value));
    return text.toString();
  }

  private static jakarta.ws.rs.WebApplicationException refused(String detail) {
    return Body.refused(Status.BAD_REQUEST, detail + " Nothing was opened.");
  }

  /** Somebody to choose. */
  public record Someone(String mail, String name) {}

  /**
   * What was opened.
   *
   * @param replies how many were drawn
   */
  public record Opened(long id, int replies) {}
}
