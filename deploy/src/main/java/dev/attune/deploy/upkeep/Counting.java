package dev.attune.deploy.upkeep;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.ledger.Filing;
import dev.attune.deploy.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Files and counts reviews from before there were lists and sums by day, and recounts the days just
 * past. In small transactions; several servers may do so at once. Thread-safe.
 */
public final class Counting {

  /** How often to file some, until all are. */
  public static final Duration FILING = Duration.ofSeconds(1);

  /** How often to recount. */
  public static final Duration RECOUNT = Duration.ofHours(1);

  private static final int SOME = 200;
  private static final int AT_ONCE = 10;
  private static final int DAYS = 3;
  private static final System.Logger LOG = System.getLogger(Counting.class.getName());

  private final Ledger ledger;
  private final Clock clock;
  private volatile boolean allFiled;

  public Counting(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Files some of what is left; asks nothing more once all is. */
  public void file() {
    if (allFiled) {
      return;
    }
    boolean more = true;
    boolean worked = false;
    for (int i = 0; more && i < AT_ONCE; i++) {
      more = ledger.ask(books -> books.filing().some(SOME));
      worked |= more;
    }
    allFiled = !more;
    if (worked) {
      Filing.Progress progress = ledger.ask(books -> books.filing().progress());
      LOG.log(
          INFO,
          "older reviews are filed for lists and trends: up to number {0} of {1}",
          Long.toString(progress.walked()),
          Long.toString(progress.until()));
    }
  }

  /** Recounts yesterday and the days before; what differs is put right and told. */
  public void recount() {
    for (int back = 1; back <= DAYS; back++) {
      Instant day = clock.instant().minus(Duration.ofDays(back));
      int differing = ledger.ask(books -> books.recount().day(day));
      if (differing > 0) {
        LOG.log(
            WARNING,
            "{0} sum(s) of {1} differed from a recount and are put right; trends were wrong until"
                + " now, reviews were not. Please report this",
            differing,
            day.toString().substring(0, 10));
      }
    }
  }
}
