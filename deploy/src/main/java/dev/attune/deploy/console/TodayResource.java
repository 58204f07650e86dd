package dev.attune.deploy.console;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Facet;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.ReviewList.Sort;
import dev.attune.deploy.ledger.Staff;
import dev.attune.deploy.ledger.Trends;
import dev.attune.deploy.ledger.Trends.Count;
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
import java.util.TreeMap;

/** What the last weeks were like: highlights, the gap, trends, and who carries much. */
@Path("today")
@Admits({Role.LEAD, Role.QA, Role.AGENT})
@Produces(MediaType.APPLICATION_JSON)
public class TodayResource {

  private static final Duration WEEKS = Duration.ofDays(12 * 7);
  private static final Duration LATELY = Duration.ofDays(14);
  private static final int HIGHLIGHTS = 5;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** For an agent, of their own replies alone. */
  @GET
  public Today today() {
    Caller caller = Callers.of(request);
    return ledger.ask(books -> today(books, caller, clock.instant()));
  }

  private static Today today(Books books, Caller caller, Instant now) {
    Filter lately = filter(books, caller, now.minus(LATELY), Map.of());
    Trends trends = books.qa().trends();
    Map<String, Long> gaps = new TreeMap<>();
    trends.gaps(lately).forEach((gap, count) -> gaps.put(String.valueOf(gap), count));
    return new Today(
        LATELY.toDays(),
        trends.weeks(filter(books, caller, now.minus(WEEKS), Map.of())).stream()
            .map(Week::of)
            .toList(),
        gaps,
        trends.flags(lately),
        trends.walls(lately),
        highlights(books, caller, now),
        loads(books, caller, lately));
  }

  private static List<ReviewListResource.Shown> highlights(
      Books books, Caller caller, Instant now) {
    Map<Facet, String> best = new EnumMap<>(Map.of(Facet.FIT, "5", Facet.FLAG, "personal"));
    Filter filter = filter(books, caller, now.minus(LATELY), best);
    return books.qa().reviewList().page(filter, Sort.NEWEST, null, HIGHLIGHTS).stream()
        .map(ReviewListResource.Shown::of)
        .toList();
  }

  /** For the agent themselves and for leads: it protects people, and is no figure for QA. */
  private static List<Load> loads(Books books, Caller caller, Filter lately) {
    return caller.seesOwnAlone() || caller.is(Role.LEAD)
        ? books.qa().trends().loads(lately).stream()
            .map(
                load ->
                    new Load(
                        load.name(),
                        load.account(),
                        load.reviewed(),
                        load.severe(),
                        books.qa().trends().run(load.account(), load.agent())))
            .toList()
        : List.of();
  }

  private static Filter filter(
      Books books, Caller caller, Instant since, Map<Facet, String> facets) {
    List<Staff.Agent> own =
        caller.seesOwnAlone() ? books.qa().staff().of(caller.person()) : List.of();
    return new Filter(since, null, facets, caller.seesOwnAlone(), own);
  }

  /**
   * All of it.
   *
   * @param days how far {@code gaps}, {@code flags}, {@code walls}, {@code highlights} and {@code
   *     loads} look back
   */
  public record Today(
      long days,
      List<Week> weeks,
      Map<String, Long> gaps,
      List<Count> flags,
      List<Count> walls,
      List<ReviewListResource.Shown> highlights,
      List<Load> loads) {
    public Today {
      weeks = List.copyOf(weeks);
      gaps = Map.copyOf(gaps);
      flags = List.copyOf(flags);
      walls = List.copyOf(walls);
      highlights = List.copyOf(highlights);
      loads = List.copyOf(loads);
    }
  }

  /** A week from Monday on; means of gap and of the marks A U C E. */
  public record Week(String monday, long reviewed, double gap, List<Double> marks, long severe) {
    public Week {
      marks = List.copyOf(marks);
    }

    static Week of(Trends.Week week) {
      return new Week(
          week.monday().toString(), week.reviewed(), week.gap(), week.marks(), week.severe());
    }
  }

  /**
   * What an agent carries.
   *
   * @param run how many of the newest replies in a row answered someone in severe need
   */
  public record Load(String name, String account, long reviewed, long severe, int run) {}
}
