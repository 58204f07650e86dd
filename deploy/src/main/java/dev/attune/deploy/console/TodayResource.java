package dev.attune.deploy.console;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.signin.Caller;
import dev.attune.deploy.signin.Caller.Means;
import dev.attune.deploy.today.RankCorrelation;
import dev.attune.deploy.today.Today;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the last weeks were like: the gap, trends, and who carries much. */
@Path("today")
@Admits({Role.LEAD, Role.QA, Role.AGENT})
@Produces(MediaType.APPLICATION_JSON)
public class TodayResource {

  private static final Duration OUTCOMES = Duration.ofDays(28);

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Accounts accounts;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** For an agent, of their own replies alone, whatever is asked for. */
  @GET
  public Today today(
      @QueryParam("account") @Nullable String account,
      @QueryParam("group") @Nullable String group,
      @QueryParam("channel") @Nullable String channel) {
    Caller caller = Callers.of(request);
    Instant now = clock.instant();
    return ledger.ask(
        books ->
            caller.seesOwnAlone()
                ? Today.own(books, own(books, caller), inPerson(caller), now)
                : Today.desk(
                    books,
                    new Slice(asked(account), asked(group), asked(channel), false, List.of()),
                    // it protects people, and is no figure for QA
                    caller.is(Role.LEAD) && inPerson(caller),
                    now));
  }

  /** A token is passed on to programs, where others read. */
  private static boolean inPerson(Caller caller) {
    return caller.means() != Means.TOKEN;
  }

  private static Slice own(Books books, Caller caller) {
    return Slice.of(books.qa().staff().of(caller.person()));
  }

  private static @Nullable String asked(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** How empathy goes with what became of tickets; for the whole desk. */
  @GET
  @Path("outcomes")
  @Admits({Role.LEAD, Role.QA})
  public Beside outcomes() {
    Instant since = clock.instant().minus(OUTCOMES);
    return ledger.ask(
        books ->
            new Beside(
                OUTCOMES.toDays(),
                RankCorrelation.FEWEST,
                RankCorrelation.of(books.qa().outcomes().csat(since)),
                RankCorrelation.of(books.qa().outcomes().reopened(since)),
                RankCorrelation.of(books.qa().outcomes().escalated(since)),
                untold()));
  }

  /**
   * Empathy beside outcomes.
   *
   * @param fewest below so many tickets nothing is said
   * @param csat with how satisfied customers were
   * @param lasting with staying solved
   * @param calm with not being escalated
   * @param untold accounts whose helpdesk doesn't say whether tickets are escalated
   */
  public record Beside(
      long days,
      int fewest,
      RankCorrelation csat,
      RankCorrelation lasting,
      RankCorrelation calm,
      List<String> untold) {
    public Beside {
      untold = List.copyOf(untold);
    }
  }

  private List<String> untold() {
    return accounts.all().stream()
        .filter(account -> !account.helpdesk().tellsEscalation())
        .map(Account::name)
        .toList();
  }
}
