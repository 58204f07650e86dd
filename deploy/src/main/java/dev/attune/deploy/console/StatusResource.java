package dev.attune.deploy.console;

import dev.attune.deploy.ledger.People.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How the work stands. */
@Path("status")
@Admits({Role.LEAD, Role.QA})
public class StatusResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Standings standings;

  /** Whether everything is done, and every account. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Status status() {
    List<AccountStatus> accounts = standings.all();
    return new Status(accounts.stream().allMatch(AccountStatus::quiet), accounts);
  }

  /**
   * @param quiet true when every account is caught up and nothing is pending
   */
  public record Status(boolean quiet, List<AccountStatus> accounts) {
    public Status {
      accounts = List.copyOf(accounts);
    }
  }
}
