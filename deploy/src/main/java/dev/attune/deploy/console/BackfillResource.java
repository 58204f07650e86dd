package dev.attune.deploy.console;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.backfill.Beginning;
import dev.attune.deploy.backfill.Progress;
import dev.attune.deploy.ledger.Backfills.Backfill;
import dev.attune.deploy.ledger.Backfills.Order;
import dev.attune.deploy.ledger.Backfills.State;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders, watches and stops an account's backfill. */
@Path("accounts/{account}/backfill")
@Produces(MediaType.APPLICATION_JSON)
public class BackfillResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Accounts accounts;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  /**
   * Begins one; the same one again tells how far it is. JSON, so that no form can ask it.
   *
   * @param body {@code since}, and if wanted {@code until} and {@code notes}
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Told begin(@PathParam("account") String name, InputStream body) throws IOException {
    Account account = AccountPath.account(accounts, name);
    JsonObject wanted = AccountPath.object(body);
    Instant since = Moments.parse("since", AccountPath.text(wanted, "since"));
    Instant until = Moments.parse("until", AccountPath.text(wanted, "until"));
    if (since == null || (until != null && !since.isBefore(until))) {
      throw Body.refused(
          Status.BAD_REQUEST, "since must be given, and be before until. Nothing was begun.");
    }
    Order order = new Order(since, until, wanted.getBoolean("notes", false));
    new Beginning(ledger, clock)
        .begin(account, order)
        .ifPresent(
            other -> {
              throw Body.refused(
                  Status.CONFLICT,
                  "A backfill since "
                      + other.order().since()
                      + " is under way; wait for it, or stop it with --stop. Nothing was begun.");
            });
    return ledger.ask(books -> told(books, name));
  }

  /** How far it is. */
  @GET
  public Told progress(@PathParam("account") String name) {
    AccountPath.account(accounts, name);
    return ledger.ask(books -> told(books, name));
  }

  /** Stops it; what was read stays. */
  @DELETE
  public Told stop(@PathParam("account") String name) {
    AccountPath.account(accounts, name);
    return ledger.ask(
        books -> {
          books.backfills().end(name, State.STOPPED, clock.instant());
          books.backfills().drop(name);
          return told(books, name);
        });
  }

  private Told told(Books books, String account) {
    Backfill backfill =
        books
            .backfills()
            .of(account)
            .orElseThrow(() -> Body.refused(Status.NOT_FOUND, "The account has no backfill."));
    Progress progress =
        Progress.of(backfill, books.backfills().remaining(account), clock.instant());
    return new Told(
        progress.state().label(),
        backfill.order().since().toString(),
        Optional.ofNullable(backfill.order().until()).map(Objects::toString).orElse(null),
        backfill.order().notes(),
        progress.found(),
        progress.read(),
        progress.expected(),
        progress.left() == null ? null : progress.left().toSeconds());
  }

  /**
   * How far a backfill is; {@code null} members are left out.
   *
   * @param state {@code listing}, {@code reading}, {@code done} or {@code stopped}
   * @param found tickets found so far, {@code read} of them read
   * @param expected tickets in all, as far as can be said
   * @param secondsLeft until it is done, as far as can be said
   */
  public record Told(
      String state,
      String since,
      @Nullable String until,
      boolean notes,
      long found,
      long read,
      @Nullable Long expected,
      @Nullable Long secondsLeft) {}
}
