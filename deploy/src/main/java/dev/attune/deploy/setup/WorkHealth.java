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
    return beyond(timer.oldestBeat(), clock.instant(), configuration.pullEvery()).toSeconds();
  }

  /** How long the oldest sign is overdue, where work may rest for a pause between two. */
  static Duration beyond(Optional<Instant> oldest, Instant now, Duration pause) {
    return oldest
        .map(sign -> Duration.between(sign, now).minus(pause))
        .filter(overdue -> !overdue.isNegative())
        .orElse(Duration.ZERO);
  }

  @Override
  public HealthCheckResponse call() {
    Optional<Instant> oldest = timer.oldestBeat();
    Duration silent = beyond(oldest, clock.instant(), configuration.pullEvery());
    return HealthCheckResponse.named("work")
        .status(silent.compareTo(SILENCE) <= 0)
        .withData("oldest-sign", oldest.map(Object::toString).orElse("no account"))
        .build();
  }
}
