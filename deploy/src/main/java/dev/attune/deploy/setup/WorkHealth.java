package dev.attune.deploy.setup;

import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.pull.PullTimer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

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

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private MetricRegistry registry;

  /** The same for whoever watches figures: nothing else tells of work that stands still. */
  void register(@Observes Accounts accounts) {
    registry.gauge(
        Metadata.builder()
            .withName("attune_silence_seconds")
            .withDescription(
                "How long, beyond the pause between pulls, the work silent longest has given no"
                    + " sign")
            .build(),
        this::silence);
  }

  private long silence() {
    return timer
        .oldestBeat()
        .map(sign -> Duration.between(sign, clock.instant()).minus(configuration.pullEvery()))
        .map(beyond -> Math.max(0, beyond.toSeconds()))
        .orElse(0L);
  }

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
