package dev.attune.deploy.setup;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.ledger.Checkpoints.Standing;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.Troubles.Trouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while every account's work goes on: down when one was kept from it for five minutes, or
 * when its notes were stopped. Names every account.
 */
@Readiness
@ApplicationScoped
public class AccountsHealth implements HealthCheck {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Accounts accounts;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

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
          books -> {
            Optional<String> stopped =
                books
                    .checkpoints()
                    .of(account.name())
                    .map(Standing::notesStoppedBecause)
                    .map(because -> "notes stopped: " + because);
            return stopped.or(
                () ->
                    books.troubles().of(account.name()).stream()
                        .filter(this::lasts)
                        .map(trouble -> trouble.work().label() + ": " + trouble.error())
                        .findFirst());
          });
    } catch (LedgerFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Tickets that were set aside don't keep others from being read; they are told all the same. */
  private String setAside(Account account) {
    long tickets = ledger.ask(books -> books.totals().tickets(account.name())).setAside();
    return tickets == 0 ? "" : ", " + tickets + " ticket(s) set aside; see /api/v1/status";
  }

  private boolean lasts(Trouble trouble) {
    Instant now = clock.instant();
    return trouble.since().plus(PATIENCE).isBefore(now);
  }
}
