package dev.attune.deploy.console;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Forgetting.Forgotten;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.ticket.TicketId;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Forgets a ticket, an agent or a customer for good, and tells how much that was. */
@Path("accounts/{account}/forget")
public class ForgetResource {

  private static final System.Logger LOG = System.getLogger(ForgetResource.class.getName());
  private static final List<String> WHO = List.of("ticket", "agent", "customer");

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Accounts accounts;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** Forgets one of {@code ticket}, {@code agent}, {@code customer}: the helpdesk's own id. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Gone forget(@PathParam("account") String name, InputStream body) throws IOException {
    String account = AccountPath.account(accounts, name).name();
    JsonObject wanted = AccountPath.object(body);
    List<String> named = WHO.stream().filter(wanted::containsKey).toList();
    if (named.size() != 1) {
      throw Body.refused(
          Status.BAD_REQUEST, "Name one of ticket, agent and customer. Nothing was forgotten.");
    }
    String what = named.get(0);
    String id =
        Stream.of(what)
            .map(member -> AccountPath.text(wanted, member))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(
                () -> Body.refused(Status.BAD_REQUEST, what + " must be text. Nothing was done."));
    Instant now = clock.instant();
    String who = Callers.of(request).mail();
    if (what.equals("agent")) {
      ledger.keep(books -> books.forgetting().announce(account, id, now));
    }
    Forgotten gone =
        ledger.ask(
            books -> {
              Forgotten forgotten = forget(books, account, what, id, now);
              books.qa().audit().note(now, who, "forgot", told(account, what, forgotten));
              return forgotten;
            });
    LOG.log(INFO, "forgot on request: {0}", told(account, what, gone));
    return new Gone(gone.tickets(), gone.reviews(), gone.notes(), gone.opinions());
  }

  /** Counts alone: who was forgotten is forgotten here too. */
  private static String told(String account, String what, Forgotten gone) {
    return "account %s: 1 %s, %d ticket(s), %d review(s), %d note(s), %d opinion(s)"
        .formatted(account, what, gone.tickets(), gone.reviews(), gone.notes(), gone.opinions());
  }

  private static Forgotten forget(
      Books books, String account, String what, String id, Instant now) {
    return switch (what) {
      case "ticket" -> books.forgetting().ticket(new TicketId(account, id), now);
      case "agent" -> books.forgetting().agent(account, id, now);
      default -> books.forgetting().customer(account, id, now);
    };
  }

  /** What went from the ledger; notes on tickets stay there. */
  public record Gone(long tickets, long reviews, long notes, long opinions) {}
}
