package dev.attune.deploy.console;

import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.ledger.Ledger;
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
  private Clock clock;

  /**
   * One ticket, or without {@code ticket} all that were set aside; with {@code notes} their refused
   * notes instead. JSON, so that no form can.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Retried retry(@PathParam("account") String name, InputStream body) throws IOException {
    String account = AccountPath.account(accounts, name).name();
    JsonObject wanted = AccountPath.object(body);
    @Nullable String ticket = AccountPath.text(wanted, "ticket");
    Instant now = clock.instant();
    if (AccountPath.flag(wanted, "notes")) {
      return new Retried(ledger.ask(books -> books.notePlans().again(account, ticket, now)));
    }
    if (ticket == null) {
      return new Retried(ledger.ask(books -> books.setAsides().retryAll(account, now)));
    }
    boolean was = ledger.ask(books -> books.setAsides().retry(new TicketId(account, ticket), now));
    return new Retried(was ? 1 : 0);
  }

  /** How many tickets are read again now, or notes written. */
  public record Retried(int retried) {}
}
