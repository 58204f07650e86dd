package dev.attune.deploy.setup;

import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.account.Timings;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Histogram;
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

  /** An account that no note was due on yet is shown with none, and not left out. */
  void register(@Observes Accounts accounts) {
    accounts.names().forEach(this::ofNotes);
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
    ofNotes(account).update(time.toMillis());
  }

  private Histogram ofNotes(String account) {
    return histogram(
        "attune_note_milliseconds",
        "From a reply's closing to its note on the ticket",
        new Tag("account", account));
  }

  private void took(String name, String description, Duration time, Tag... tags) {
    histogram(name, description, tags).update(time.toMillis());
  }

  private Histogram histogram(String name, String description, Tag... tags) {
    return registry.histogram(
        Metadata.builder().withName(name).withDescription(description).build(), tags);
  }
}
