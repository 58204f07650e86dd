package dev.attune.deploy.console;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.ledger.Erasures.Kind;
import dev.attune.deploy.ledger.Forgetting.Forgotten;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.upkeep.Erasing;
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
  private static final int LONGEST = 200;

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

  /**
   * Forgets one of {@code ticket}, {@code agent}, {@code customer}: the helpdesk's own id. Cut off
   * in the middle, the rest is forgotten within the hour.
   */
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
    if (id.length() > LONGEST) {
      throw Body.refused(
          Status.BAD_REQUEST,
          "No " + what + "'s id has more than " + LONGEST + " characters. Nothing was forgotten.");
    }
    String who = Callers.of(request).mail();
    Erasing erasing = new Erasing(ledger, clock);
    Forgotten gone =
        switch (what) {
          case "ticket" -> ticket(new TicketId(account, id), who);
          case "agent" -> erasing.erase(account, Kind.AGENT, id, who);
          default -> erasing.erase(account, Kind.CUSTOMER, id, who);
        };
    return new Gone(gone.tickets(), gone.reviews(), gone.notes(), gone.opinions());
  }

  /** Counts alone are told: what was forgotten is forgotten in log and audit too. */
  private Forgotten ticket(TicketId ticket, String who) {
    Instant now = clock.instant();
    Forgotten gone =
        ledger.ask(
            books -> {
              Forgotten forgotten = books.forgetting().ticket(ticket, now);
              books
                  .qa()
                  .audit()
                  .note(now, who, "forgot", forgotten.told(ticket.account(), "ticket"));
              return forgotten;
            });
    LOG.log(INFO, "forgot on request: {0}", gone.told(ticket.account(), "ticket"));
    return gone;
  }

  /** What went from the ledger; notes on tickets stay there. */
  public record Gone(long tickets, long reviews, long notes, long opinions) {}
}
