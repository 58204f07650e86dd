package dev.attune.deploy.console;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Facet;
import dev.attune.deploy.ledger.Highlights;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.ReviewList.Sort;
import dev.attune.deploy.signin.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The best replies of the week: those a person has shared, and those that one could share. */
@Path("highlights")
@Admits({Role.LEAD, Role.QA, Role.AGENT})
@Produces(MediaType.APPLICATION_JSON)
public class HighlightsResource {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MOST = 10;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** Shared ones, for everybody. */
  @GET
  public List<Shared> shared() {
    Caller caller = Callers.of(request);
    Instant now = clock.instant();
    Instant since = now.minus(WEEK);
    return ledger.ask(
        books ->
            books.highlights().between(since, now.plusSeconds(1), MOST).stream()
                .map(one -> Shared.of(one, mayOpen(books, caller, one)))
                .toList());
  }

  private static boolean mayOpen(Books books, Caller caller, Highlights.Highlight one) {
    String agent = one.agent();
    return Filters.mayBeSeen(books, caller, one.account(), agent == null ? "" : agent);
  }

  /** Exemplary and personal ones that nobody has shared yet. */
  @GET
  @Path("candidates")
  @Admits({Role.LEAD, Role.QA})
  public List<ReviewListResource.Shown> candidates() {
    Instant now = clock.instant();
    Instant since = now.minus(WEEK);
    Map<Facet, String> best = new EnumMap<>(Map.of(Facet.FIT, "5", Facet.FLAG, "personal"));
    return ledger.ask(
        books -> {
          Set<Long> shared =
              books.highlights().between(since, now.plusSeconds(1), Integer.MAX_VALUE).stream()
                  .map(Highlights.Highlight::review)
                  .collect(Collectors.toSet());
          return books
              .qa()
              .reviewList()
              .page(
                  new Filter(since, null, best, false, List.of()),
                  Sort.NEWEST,
                  null,
                  MOST + shared.size())
              .stream()
              .filter(line -> !shared.contains(line.id()) && !line.byBot())
              .limit(MOST)
              .map(ReviewListResource.Shown::of)
              .toList();
        });
  }

  /**
   * A shared reply.
   *
   * @param review where it can be seen; missing for who may not see it
   */
  public record Shared(@Nullable Long review, String words, String at) {
    static Shared of(Highlights.Highlight one, boolean mayOpen) {
      return new Shared(mayOpen ? one.review() : null, one.words(), one.sharedAt().toString());
    }
  }
}
