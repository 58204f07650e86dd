package dev.attune.deploy.upkeep;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.ledger.Erasures.Erasure;
import dev.attune.deploy.ledger.Erasures.Kind;
import dev.attune.deploy.ledger.Forgetting.Forgotten;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Forgets agents and customers for good, in small transactions: on request, and where a server died
 * or its database was away in the middle of one. Thread-safe.
 */
public final class Erasing {

  private static final int REVIEWS = 200;
  private static final int TICKETS = 20;

  /** Longer than any one transaction takes. */
  private static final Duration LEFT = Duration.ofMinutes(2);

  private static final System.Logger LOG = System.getLogger(Erasing.class.getName());

  private final Ledger ledger;
  private final Clock clock;
  private final int reviews;
  private final int tickets;

  public Erasing(Ledger ledger, Clock clock) {
    this(ledger, clock, REVIEWS, TICKETS);
  }

  /** As above, with at most so many of an agent's reviews, or tickets, in one transaction. */
  Erasing(Ledger ledger, Clock clock, int reviews, int tickets) {
    this.ledger = ledger;
    this.clock = clock;
    this.reviews = reviews;
    this.tickets = tickets;
  }

  /**
   * Forgets one, and tells what went; where an earlier request for the same one was cut off, what
   * that had taken counts too.
   *
   * @param askedBy for the audit
   * @throws dev.attune.deploy.ledger.LedgerFailure in the middle; the rest goes within the hour
   */
  public Forgotten erase(String account, Kind kind, String subject, String askedBy) {
    return finish(
        ledger.ask(
            books -> books.erasures().begin(account, kind, subject, askedBy, clock.instant())),
        () -> false);
  }

  /** Goes on with those that nobody is at any more. */
  void goOn(BooleanSupplier ending) {
    List<Erasure> left = ledger.ask(books -> books.erasures().left(clock.instant().minus(LEFT)));
    left.forEach(one -> goOn(one, ending));
  }

  /** One that fails keeps neither the others nor the rest of the tidying. */
  private void goOn(Erasure one, BooleanSupplier ending) {
    try {
      Forgotten unused = finish(one, ending);
    } catch (LedgerFailure e) {
      LOG.log(
          WARNING,
          "account={0}: what was to be forgotten on request {1} couldn''t be; what is left of it is"
              + " tried again within the hour: {2}",
          one.account(),
          one.id(),
          e.getMessage());
    }
  }

  private Forgotten finish(Erasure begun, BooleanSupplier ending) {
    Erasure known = begun;
    while (!ending.getAsBoolean()) {
      long id = known.id();
      Optional<Erasure> now =
          ledger.ask(books -> books.erasures().some(id, reviews, tickets, clock.instant()));
      if (now.isEmpty()) {
        LOG.log(
            INFO,
            "forgot on request: {0}",
            known.gone().told(known.account(), known.kind().label()));
        break;
      }
      known = now.get();
    }
    return known.gone();
  }
}
