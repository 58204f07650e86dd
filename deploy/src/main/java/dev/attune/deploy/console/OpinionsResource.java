package dev.attune.deploy.console;

import dev.attune.assessment.MarkName;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.signin.Caller;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.verdict.Dispute;
import dev.attune.verdict.Ruling;
import dev.attune.verdict.Verdict;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people say of a review, beside the machine and never in its place. */
@Path("reviews/{id: \\d+}")
@Consumes(MediaType.APPLICATION_JSON)
public class OpinionsResource {

  private static final int STRONGEST = 2;
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_WORDS = 2000;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** QA agrees or overrules, mark by mark. */
  @POST
  @Path("verdict")
  @Admits(Role.QA)
  public void rule(@PathParam("id") long id, InputStream body) throws IOException {
    Sent sent = Sent.read(body);
    Map<MarkName, Ruling> rulings = rulings(sent);
    Caller caller = Callers.of(request);
    Instant now = clock.instant();
    ledger.keep(
        books -> {
          ReviewRow row = held(books, caller, id, sent);
          Reviewed reviewed = reviewed(row);
          Verdict verdict =
              verdict(reviewed, caller, now, rulings)
                  .with(item(sent, "accuracy"), item(sent, "awareness"));
          books.qa().opinions().say(account(row), row.message(), reviewed.assessment(), verdict);
          books
              .qa()
              .audit()
              .note(now, caller.mail(), "verdict: " + verdict.label(), "review " + id);
        });
  }

  /** The agent whose reply it is says that the review is wrong. */
  @POST
  @Path("dispute")
  @Admits({Role.LEAD, Role.QA, Role.AGENT})
  public void dispute(@PathParam("id") long id, InputStream body) throws IOException {
    Sent sent = Sent.read(body);
    String reason = words(sent, "reason");
    Caller caller = Callers.of(request);
    Instant now = clock.instant();
    ledger.keep(
        books -> {
          ReviewRow row = held(books, caller, id, sent);
          reviewed(row);
          requireOwn(books, caller, row);
          if (!books
              .qa()
              .opinions()
              .dispute(account(row), row.message(), caller.mail(), reason, now)) {
            throw Body.refused(Status.CONFLICT, "A dispute is open already; QA will answer it.");
          }
          books.qa().audit().note(now, caller.mail(), "disputed", "review " + id);
        });
  }

  /** QA answers the open dispute. */
  @POST
  @Path("dispute/answer")
  @Admits(Role.QA)
  public void answer(@PathParam("id") long id, InputStream body) throws IOException {
    Sent sent = Sent.read(body);
    Dispute.State state =
        Stream.of(Dispute.State.UPHELD, Dispute.State.REJECTED)
            .filter(known -> known.label().equals(sent.text("state")))
            .findFirst()
            .orElseThrow(() -> Body.refused(Status.BAD_REQUEST, "state is upheld or rejected."));
    Caller caller = Callers.of(request);
    Dispute.Answer answer =
        new Dispute.Answer(caller.mail(), clock.instant(), words(sent, "words"));
    ledger.keep(
        books -> {
          ReviewRow row = ReviewResource.row(books, caller, id);
          if (!books.qa().opinions().answer(account(row), row.message(), state, answer)) {
            throw Body.refused(Status.CONFLICT, "No dispute is open on this review.");
          }
          books
              .qa()
              .audit()
              .note(answer.at(), caller.mail(), "dispute " + state.label(), "review " + id);
        });
  }

  private static Map<MarkName, Ruling> rulings(Sent sent) {
    Map<MarkName, Ruling> rulings = new EnumMap<>(MarkName.class);
    Sent marks = sent.part("marks").orElseThrow(() -> refused("marks is missing."));
    for (MarkName name : MarkName.values()) {
      Sent mark =
          marks.part(name.label()).orElseThrow(() -> refused(name.label() + " is missing."));
      String reason = mark.optional("reason").orElse("").strip();
      if (reason.length() > LONGEST_REASON) {
        throw refused("A reason has at most " + LONGEST_REASON + " characters.");
      }
      rulings.put(name, new Ruling(mark.whole("level", 0, STRONGEST), reason));
    }
    return rulings;
  }

  private static Verdict verdict(
      Reviewed review, Caller caller, Instant now, Map<MarkName, Ruling> rulings) {
    try {
      return Verdict.on(review.assessment().marks(), caller.mail(), now, rulings);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()) + ".");
    }
  }

  private static @Nullable Integer item(Sent sent, String name) {
    OptionalInt rating = sent.maybeWhole(name, 0, Verdict.FULL);
    return rating.isPresent() ? Integer.valueOf(rating.getAsInt()) : null;
  }

  /** As it is once nobody judges it anew meanwhile: what was read before that may be old. */
  private static ReviewRow held(Books books, Caller caller, long id, Sent sent) {
    requireSeen(books, ReviewResource.row(books, caller, id), sent);
    return ReviewResource.row(books, caller, id);
  }

  /** Nobody speaks of marks that they haven't seen: the reply may have been edited meanwhile. */
  private static void requireSeen(Books books, ReviewRow row, Sent sent) {
    Optional<String> now = books.qa().opinions().hold(account(row), row.message());
    if (sent.optional("judged").filter(seen -> !now.equals(Optional.of(seen))).isPresent()) {
      throw Body.refused(
          Status.CONFLICT,
          "This reply was judged anew while you were reading. Nothing was changed; load the page"
              + " again and look once more.");
    }
  }

  private static String words(Sent sent, String name) {
    String words = sent.text(name).strip();
    if (words.isEmpty() || words.length() > LONGEST_WORDS) {
      throw refused("Say why, in at most " + LONGEST_WORDS + " characters.");
    }
    return words;
  }

  private static Reviewed reviewed(ReviewRow row) {
    if (row.outcome() instanceof Reviewed reviewed) {
      return reviewed;
    }
    throw Body.refused(Status.CONFLICT, "This message was not judged.");
  }

  private static void requireOwn(Books books, Caller caller, ReviewRow row) {
    boolean own =
        books.qa().staff().of(caller.person()).stream()
            .anyMatch(one -> one.account().equals(account(row)) && one.agent().equals(row.agent()));
    if (!own) {
      throw Body.refused(
          Status.FORBIDDEN, "Only the agent who wrote the reply disputes its review.");
    }
  }

  private static String account(ReviewRow row) {
    return ReviewResource.ticket(row).account();
  }

  private static jakarta.ws.rs.WebApplicationException refused(String detail) {
    return Body.refused(Status.BAD_REQUEST, detail + " Nothing was changed.");
  }
}
