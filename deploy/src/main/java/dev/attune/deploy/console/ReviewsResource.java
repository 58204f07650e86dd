package dev.attune.deploy.console;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.assessment.Scorecard;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.export.ExportTurns;
import dev.attune.deploy.export.ReviewFormat;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Exports.Page;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.signin.Caller;
import dev.attune.export.Extras;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reviews for QA's own tools, streamed: memory stays flat whatever their number. */
@Path("reviews")
@Admits({Role.LEAD, Role.QA, Role.AGENT})
public class ReviewsResource {

  private static final int PAGE = 500;
  private static final System.Logger LOG = System.getLogger(ReviewsResource.class.getName());

  private static final Set<String> OTHERS = Set.of("format", "scorecard");

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletResponse response;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private UriInfo uri;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Accounts accounts;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private ExportTurns turns;

  /** Whether an export would be written right now, for pages that begin a download. */
  @HEAD
  public Response room() {
    return turns.isFree(Callers.of(request).mail())
        ? Response.ok().build()
        : ExportTurn.later().getResponse();
  }

  /** Answers every review that passes the filters, oldest first. */
  @GET
  public Response reviews(
      @QueryParam("format") @DefaultValue("jsonl") String format,
      @QueryParam("scorecard") @DefaultValue("") String scorecard) {
    ReviewFormat known =
        ReviewFormat.labelled(format)
            .orElseThrow(
                () ->
                    Body.refused(Status.BAD_REQUEST, "format is jsonl, csv or xlsx, not another."));
    Extras extras = new Extras(scorecard.isEmpty() ? null : card(scorecard), Map.of());
    Caller caller = Callers.of(request);
    ExportTurn.begin(request, turns, caller);
    Filter filter =
        ledger.ask(
            books -> {
              Filter asked = Filters.of(books, caller, uri.getQueryParameters(), OTHERS);
              new KnownAccounts(accounts).require(books, asked);
              books.qa().audit().note(clock.instant(), caller.mail(), "exported", what(asked));
              return asked;
            });
    Wire wire = Wire.of(request);
    return Response.ok((StreamingOutput) out -> stream(wire, known, extras, filter, out))
        .type(known.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"attune-reviews." + known.label() + "\"")
        .build();
  }

  private static Scorecard card(String label) {
    return Scorecard.labelled(label)
        .orElseThrow(
            () ->
                Body.refused(
                    Status.BAD_REQUEST,
                    "There is no such scorecard; there are "
                        + String.join(", ", Scorecard.labels())
                        + "."));
  }

  /** Which reviews, in words. */
  private static String what(Filter filter) {
    String words =
        Stream.of(
                filter.facets().entrySet().stream()
                    .map(one -> one.getKey().label() + " " + one.getValue()),
                Stream.ofNullable(filter.since()).map(since -> "since " + since),
                Stream.ofNullable(filter.until()).map(until -> "until " + until))
            .flatMap(one -> one)
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "all" : words;
  }

  private void stream(
      Wire wire, ReviewFormat format, Extras extras, Filter filter, OutputStream out)
      throws IOException {
    long[] rows = {0};
    try {
      write(wire, format, extras, filter, out, rows);
    } catch (IOException | RuntimeException | Error e) {
      // found out by asking, or by what the server throws at one who waited for the reader
      if (wire.readerGone()) {
        LOG.log(INFO, "an export ended after " + rows[0] + " rows, as nobody reads it any more");
        return;
      }
      if (response.isCommitted()) {
        LOG.log(WARNING, "an export is broken off in the middle: {0}", e.getClass().getName());
        wire.breakOff();
      }
      throw e;
    }
  }

  private void write(
      Wire wire, ReviewFormat format, Extras extras, Filter filter, OutputStream out, long[] rows)
      throws IOException {
    new ReviewStream(
            (place, asked, size) -> {
              wire.requireReader();
              Page page = ledger.ask(books -> books.exports().after(place, asked, size));
              rows[0] += page.rows().size();
              return page;
            },
            // behind what could be read: nothing is left out without a word
            new SetAsideRows(ledger, PAGE)::write)
        .write(format, extras, filter, out);
  }
}
