package dev.attune.deploy.setup;

import dev.attune.deploy.account.Timings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How long things take, as histograms of milliseconds. Since the server started. */
@Singleton
public class MetricTimings implements Timings {

  private final MetricRegistry registry;

  @Inject
  MetricTimings(MetricRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void called(String account, String call, Duration time) {
    took(
        "attune_call_milliseconds",
        "How long the helpdesk took to answer",
        time,
        new Tag("account", account),
        new Tag("call", call));
  }

  @Override
  public void judged(Duration time) {
    took("attune_judging_milliseconds", "How long a judgement took", time);
  }

  @Override
  public void noted(String account, Duration time) {
    took(
        "attune_note_milliseconds",
        "From a reply's closing to its note on the ticket",
        time,
        new Tag("account", account));
  }

  private void took(String name, String description, Duration time, Tag... tags) {
    registry
        .histogram(Metadata.builder().withName(name).withDescription(description).build(), tags)
        .update(time.toMillis());
  }
}
