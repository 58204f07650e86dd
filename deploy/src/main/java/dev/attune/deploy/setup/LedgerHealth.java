package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the ledger's database answers. */
@Readiness
@ApplicationScoped
public class LedgerHealth implements HealthCheck {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  @Override
  public HealthCheckResponse call() {
    try {
      ledger.keep(books -> books.checkpoints().of(""));
      return HealthCheckResponse.up("ledger");
    } catch (LedgerFailure e) {
      return HealthCheckResponse.named("ledger").down().withData("reason", e.getMessage()).build();
    }
  }
}
