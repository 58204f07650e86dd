package dev.attune.deploy.upkeep;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Retention.Some;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Forgets what has been kept long enough, and whoever was being forgotten when a server died, and
 * encrypts what was entered before there was a key. In small transactions, so that no one waits for
 * it; several servers may do so at once. Thread-safe.
 */
public final class Tidying {

  /** How often to step. */
  public static final Duration EVERY = Duration.ofHours(1);

  private static final int SOME = 200;
  private static final System.Logger LOG = System.getLogger(Tidying.class.getName());

  private final Ledger ledger;
  private final Clock clock;
  private final Supplier<Keeping> keeping;
  private final int some;
  private final Erasing erasing;
  private volatile long unreadable;

  /**
   * @param keeping asked at each step
   */
  public Tidying(Ledger ledger, Clock clock, Supplier<Keeping> keeping) {
    this(ledger, clock, keeping, SOME);
  }

  /**
   * @param some at most so many in one transaction
   */
  Tidying(Ledger ledger, Clock clock, Supplier<Keeping> keeping, int some) {
    this.ledger = ledger;
    this.clock = clock;
    this.keeping = keeping;
    this.some = some;
    this.erasing = new Erasing(ledger, clock);
  }

  /** Does all that is due. */
  public void step() {
    step(() -> false);
  }

  /**
   * Does all that is due, as long as it may; the rest is due the next time.
   *
   * @param ending asked between transactions: true when nothing more may be begun
   */
  public void step(BooleanSupplier ending) {
    erasing.goOn(ending);
    readAgain(ending);
    Keeping kept = keeping.get();
    Instant quotesFrom = clock.instant().minus(kept.quotes());
    Instant reviewsFrom = clock.instant().minus(kept.reviews());
    int reviews = forgetReviews(reviewsFrom, ending);
    int quotes = forgetQuotes(quotesFrom, ending);
    if (reviews + quotes > 0) {
      LOG.log(
          INFO,
          "forgot {0} review(s) older than {1}, and the quotes of {2} older than {3}",
          reviews,
          kept.reviews(),
          quotes,
          kept.quotes());
      ledger.keep(
          books ->
              books
                  .qa()
                  .audit()
                  .note(
                      clock.instant(),
                      "retention",
                      "forgot",
                      reviews + " review(s), quotes of " + quotes));
    }
    while (!ending.getAsBoolean() && ledger.ask(books -> books.secretKeys().sealSome(some))) {
      // some at a time
    }
    tellOfUnreadable();
  }

  private void readAgain(BooleanSupplier ending) {
    Optional<Long> last = Optional.of(0L);
    while (last.isPresent() && !ending.getAsBoolean()) {
      long after = last.get();
      last = ledger.ask(books -> books.filing().again(after, some));
    }
  }

  private void tellOfUnreadable() {
    long now = ledger.ask(books -> books.unreadable().count());
    if (now == unreadable) {
      return;
    }
    unreadable = now;
    if (now == 0) {
      LOG.log(INFO, "every review can be read again");
      return;
    }
    LOG.log(
        WARNING,
        "{0} review(s) can''t be read with the keys given: they stay as they are, outside of new"
            + " keys and of what is forgotten by age, and exports that meet one stop there. Add the"
            + " key they were encrypted with to attune.secret-key-file, behind the present one and"
            + " a comma; they are tried again each hour",
        now);
  }

  private int forgetReviews(Instant before, BooleanSupplier ending) {
    int all = 0;
    int now = 1;
    while (now > 0 && !ending.getAsBoolean()) {
      now = ledger.ask(books -> books.retention().forgetReviews(before, some));
      all += now;
    }
    return all;
  }

  /** Goes on behind those that can't be read: some of them don't keep the others. */
  private int forgetQuotes(Instant before, BooleanSupplier ending) {
    int all = 0;
    int seen = 1;
    while (seen > 0 && !ending.getAsBoolean()) {
      Some now = ledger.ask(books -> books.retention().forgetQuotes(before, some));
      all += now.forgotten();
      seen = now.seen();
    }
    return all;
  }
}
