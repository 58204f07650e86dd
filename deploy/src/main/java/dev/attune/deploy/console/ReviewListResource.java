package dev.attune.deploy.console;

import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.ReviewList.Line;
import dev.attune.deploy.ledger.ReviewList.Place;
import dev.attune.deploy.ledger.ReviewList.Sort;
import dev.attune.deploy.signin.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reviews to look through, a page at a time. */
@Path("reviews/page")
@Admits({Role.LEAD, Role.QA, Role.AGENT})
@Produces(MediaType.APPLICATION_JSON)
public class ReviewListResource {

  private static final int PAGE = 50;
  private static final Set<String> OTHERS = Set.of("sort", "after");

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private UriInfo uri;

  /** A page that begins where the one before ended. */
  @GET
  public Found page(
      @QueryParam("sort") @DefaultValue("newest") String order,
      @QueryParam("after") @Nullable String after) {
    Caller caller = Callers.of(request);
    Sort sort =
        Sort.labelled(order)
            .orElseThrow(
                () ->
                    Body.refused(
                        Status.BAD_REQUEST, "sort is newest, oldest, widest-gap or lowest-score."));
    Place place = after == null || after.isEmpty() ? null : place(after);
    return ledger.ask(
        books -> {
          Filter filter = Filters.of(books, caller, uri.getQueryParameters(), OTHERS);
          List<Line> lines = books.qa().reviewList().page(filter, sort, place, PAGE);
          return Found.of(lines, sort);
        });
  }

  private static Place place(String after) {
    try {
      return Place.read(after);
    } catch (IllegalArgumentException e) {
      throw Body.refused(Status.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  /**
   * A page.
   *
   * @param next what to ask the next one with; missing on the last
   */
  public record Found(List<Shown> reviews, @Nullable String next) {
    public Found {
      reviews = List.copyOf(reviews);
    }

    static Found of(List<Line> lines, Sort sort) {
      return new Found(
          lines.stream().map(Shown::of).toList(),
          lines.size() < PAGE ? null : lines.get(lines.size() - 1).place(sort).text());
    }
  }

  /** A line of the list; unknown members are left out. Marks in the order A U C E. */
  public record Shown(
      long id,
      String account,
      String ticket,
      @Nullable String agent,
      @Nullable String agentName,
      boolean bot,
      String at,
      String outcome,
      @Nullable String reason,
      @Nullable String channel,
      @Nullable String group,
      @Nullable Integer fit,
      @Nullable Integer need,
      @Nullable Integer gap,
      @Nullable Integer score,
      List<Integer> marks,
      List<String> flags,
      String note,
      @Nullable String verdict,
      @Nullable String dispute) {

    public Shown {
      marks = List.copyOf(marks);
      flags = List.copyOf(flags);
    }

    static Shown of(Line line) {
      return new Shown(
          line.id(),
          line.account(),
          line.ticket(),
          line.agent(),
          line.agentName(),
          line.byBot(),
          line.at().toString(),
          line.outcome(),
          line.reason(),
          line.channel(),
          line.group(),
          line.fit(),
          line.need(),
          line.gap(),
          line.score(),
          line.marks(),
          line.flags(),
          line.note(),
          line.verdict(),
          line.dispute());
    }
  }
}
