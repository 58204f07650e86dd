package dev.attune.deploy.console;

import dev.attune.deploy.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Every account's standing as gauges, read from the ledger: they survive a restart, and all nodes
 * tell the same.
 */
@ApplicationScoped
public class AccountMetrics {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final List<String> NOTE_STATES =
      List.of("planned", "sending", "written", "refused", "held", "undone");
  private static final List<String> CALLS =
      List.of(
          "feed", "read", "look", "write", "users", "names", "surveys", "verify", "undo", "check");

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private MetricRegistry registry;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Standings standings;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Clock clock;

  private List<AccountStatus> known = List.of();
  private Instant knownAt = Instant.EPOCH;

  /** Told at start and whenever there are other accounts; what is there already stays. */
  void register(@Observes Accounts accounts) {
    for (String account : accounts.names()) {
      gauge("attune_tickets_seen", "Tickets told of", account, AccountStatus::tickets);
      gauge("attune_tickets_due", "Tickets to be read", account, AccountStatus::ticketsDue);
      gauge(
          "attune_tickets_set_aside",
          "Tickets that can't be read",
          account,
          AccountStatus::ticketsSetAside);
      gauge(
          "attune_feed_passed_over",
          "Entries of the feed that named no ticket",
          account,
          AccountStatus::feedPassedOver);
      gauge("attune_replies_reviewed", "Replies judged", account, AccountStatus::reviewed);
      gauge(
          "attune_budget_left",
          "Least share left of any of the vendor's limits, 0 to 1",
          account,
          AccountMetrics::budgetLeft);
      gauge(
          "attune_caught_up",
          "1 when the feed is read to its end",
          account,
          s -> s.caughtUp() ? 1 : 0);
      gauge("attune_troubles", "Kinds of work that rest", account, s -> s.troubles().size());
      gauge(
          "attune_notes_stopped",
          "1 when notes are stopped until a person has looked",
          account,
          s -> s.notesStoppedBecause() == null ? 0 : 1);
      gauge(
          "attune_lag_seconds",
          "How long a ticket has waited to be read, a backfill's apart",
          account,
          status -> lag(status.oldestDue()));
      gauge(
          "attune_note_lag_seconds",
          "How long a note has waited to be written",
          account,
          status -> lag(status.oldestNoteDue()));
      for (String state : NOTE_STATES) {
        gauge(
            "attune_notes",
            "Notes by state",
            account,
            status -> status.notes().getOrDefault(state, 0L),
            new Tag("state", state));
      }
      for (String call : CALLS) {
        gauge(
            "attune_calls",
            "Credits spent since the server started",
            account,
            status -> status.calls().getOrDefault(call, 0L),
            new Tag("call", call));
      }
    }
  }

  private void gauge(
      String name,
      String description,
      String account,
      ToDoubleFunction<AccountStatus> value,
      Tag... tags) {
    List<Tag> all = new java.util.ArrayList<>(List.of(tags));
    all.add(new Tag("account", account));
    registry.gauge(
        Metadata.builder().withName(name).withDescription(description).build(),
        () -> status(account).map(known -> value.applyAsDouble(known)).orElse(Double.NaN),
        all.toArray(Tag[]::new));
  }

  /** Empty for an account that was taken away since. */
  private synchronized Optional<AccountStatus> status(String account) {
    Instant now = clock.instant();
    if (knownAt.plus(FRESH).isBefore(now)) {
      known = standings.all();
      knownAt = now;
    }
    return known.stream().filter(status -> status.account().equals(account)).findFirst();
  }

  private static double budgetLeft(AccountStatus status) {
    return status.budget().stream()
        .mapToDouble(limit -> (double) limit.left() / limit.allowance())
        .min()
        .orElse(1);
  }

  private double lag(@Nullable String oldest) {
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(Instant.parse(oldest), clock.instant()).toSeconds());
  }
}
