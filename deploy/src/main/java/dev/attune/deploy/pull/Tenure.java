package dev.attune.deploy.pull;

import dev.attune.deploy.ledger.DueTickets.Claimed;
import dev.attune.deploy.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a ticket ours while its replies are judged, however many they are: a language model may
 * take minutes for them, and a claim that ran out would have another server begin anew. A dead
 * server's tickets are freed by its silence, not by this. Used once, by one thread.
 */
final class Tenure {

  /** How long a ticket stays ours without a word. */
  static final Duration CLAIM = Duration.ofMinutes(2);

  private static final Duration RENEWED_AFTER = Duration.ofSeconds(30);

  private final Ledger ledger;
  private final Clock clock;
  private final Claimed claimed;
  private final Runnable sign;
  private Instant since;

  /**
   * @param sign says that the work goes on, to whoever would have this server started anew
   */
  Tenure(Ledger ledger, Clock clock, Claimed claimed, Instant since, Runnable sign) {
    this.sign = sign;
    this.ledger = ledger;
    this.clock = clock;
    this.claimed = claimed;
    this.since = since;
  }

  /**
   * We are still at it.
   *
   * @throws dev.attune.deploy.ledger.LostClaim when another has taken it up meanwhile
   */
  void renew() {
    sign.run();
    Instant now = clock.instant();
    if (Duration.between(since, now).compareTo(RENEWED_AFTER) >= 0) {
      ledger.keep(books -> books.tickets().renew(claimed, now.plus(CLAIM)));
      since = now;
    }
  }
}
