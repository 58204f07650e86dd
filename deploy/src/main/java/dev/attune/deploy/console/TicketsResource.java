package dev.attune.deploy.console;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.notes.RefusedNotes;
import dev.attune.deploy.notes.RefusedNotes.Again;
import dev.attune.ticket.TicketId;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Has tickets that were set aside read again, or notes that were refused written again. */
@Path("accounts/{account}/tickets/retry")
public class TicketsResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Accounts accounts;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private RefusedNotes refused;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  /**
   * One ticket, or without {@code ticket} all that were set aside; with {@code notes} their refused
   * notes instead, as far as they would be planned today as well. JSON, so that no form can.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Retried retry(@PathParam("account") String name, InputStream body) throws IOException {
    Account known = AccountPath.account(accounts, name);
    String account = known.name();
    JsonObject wanted = AccountPath.object(body);
    @Nullable String ticket = AccountPath.text(wanted, "ticket");
    Instant now = clock.instant();
    if (AccountPath.flag(wanted, "notes")) {
      Again again = refused.plan(known, ticket);
      return new Retried(again.planned(), again.left());
    }
    if (ticket == null) {
      return new Retried(ledger.ask(books -> books.setAsides().retryAll(account, now)), 0);
    }
    boolean was = ledger.ask(books -> books.setAsides().retry(new TicketId(account, ticket), now));
    return new Retried(was ? 1 : 0, 0);
  }

  /**
   * How many tickets are read again now, or notes written.
   *
   * @param left notes that would not be planned today: too old, out of scope, switched off, or more
   *     than their agents get
   */
  public record Retried(int retried, int left) {}
}
