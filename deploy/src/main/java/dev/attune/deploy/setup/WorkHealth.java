package dev.attune.deploy.setup;

import dev.attune.deploy.pull.PullTimer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while all work gives signs of itself; a restart helps where it doesn't. */
@Liveness
@ApplicationScoped
public class WorkHealth implements HealthCheck {

  /** Longer than any call is waited for, and than the pause between pulls. */
  private static final Duration SILENCE = Duration.ofMinutes(10);

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private PullTimer timer;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Configuration configuration;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  @Override
  public HealthCheckResponse call() {
    Optional<Instant> oldest = timer.oldestBeat();
    Instant earliest = clock.instant().minus(SILENCE).minus(configuration.pullEvery());
    return HealthCheckResponse.named("work")
        .status(oldest.filter(earliest::isAfter).isEmpty())
        .withData("oldest-sign", oldest.map(Object::toString).orElse("no account"))
        .build();
  }
}
