package dev.attune.deploy.setup;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while every account's work goes on: down when one was kept from it for five minutes, when
 * its feed isn't read, or when its notes were stopped. Names every account.
 */
@Readiness
@ApplicationScoped
public class AccountsHealth implements HealthCheck {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Accounts accounts;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Configuration configuration;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health = HealthCheckResponse.named("accounts");
    boolean up = true;
    for (Account account : accounts.all()) {
      Optional<String> wrong = wrong(account);
      health.withData(account.name(), wrong.orElseGet(() -> "up" + setAside(account)));
      up &= wrong.isEmpty();
    }
    return health.status(up).build();
  }

  private Optional<String> wrong(Account account) {
    try {
      return ledger.ask(
          books -> Hindrance.of(books, account.name(), configuration.pullEvery(), clock.instant()));
    } catch (LedgerFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Tickets that were set aside don't keep others from being read; they are told all the same. */
  private String setAside(Account account) {
    long tickets = ledger.ask(books -> books.totals().tickets(account.name())).setAside();
    return tickets == 0 ? "" : ", " + tickets + " ticket(s) set aside; see /api/v1/status";
  }
}
