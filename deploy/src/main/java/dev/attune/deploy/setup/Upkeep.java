package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.ERROR;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.pull.PullTimer;
import dev.attune.deploy.upkeep.Counting;
import dev.attune.deploy.upkeep.Heartbeat;
import dev.attune.deploy.upkeep.Tidying;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What is stepped beside the work on accounts. */
@Singleton
public class Upkeep {

  private static final Duration A_QUARTER = Duration.ofMinutes(15);

  /** Longer, with a pull's pause, than what failed is left alone after its account has rested. */
  private static final Duration OVER = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());

  /** Tried again later, as service managers understand it. */
  private static final int COME_BACK = 75;

  private final Ledger ledger;
  private final LedgerClock clock;
  private final boolean alone;
  private final Configuration configuration;
  private final Heartbeat heartbeat;
  private final Tidying tidying;
  private final Counting counting;

  private final Runnable end;

  @Inject
  Upkeep(Ledger ledger, LedgerClock clock, Configuration configuration) {
    this(ledger, clock, configuration, () -> Runtime.getRuntime().halt(COME_BACK));
  }

  /**
   * As above.
   *
   * @param end ends this process at once: there is nothing that could be released
   */
  Upkeep(Ledger ledger, LedgerClock clock, Configuration configuration, Runnable end) {
    this.end = end;
    this.ledger = ledger;
    this.clock = clock;
    this.alone = configuration.database().url().startsWith("jdbc:h2:");
    this.configuration = configuration;
    this.heartbeat = new Heartbeat(ledger, clock);
    this.tidying = new Tidying(ledger, clock, configuration::retention);
    this.counting = new Counting(ledger, clock);
  }

  void begin(PullTimer timer) {
    hasten();
    if (alone) {
      // whoever had the file open before us is dead
      Instant now = clock.instant();
      ledger.ask(books -> books.nodes().takeOver(now.plusSeconds(1), now));
    }
    // before there is work: what an unknown server takes up, nobody could take over
    heartbeat.step();
    timer.repeat("heartbeat", Heartbeat.EVERY, this::beat);
    timer.repeat("tidying", Tidying.EVERY, () -> tidying.step(timer::closes));
    timer.repeat("filing", Counting.FILING, counting::file);
    timer.repeat("recount", Counting.RECOUNT, counting::recount);
  }

  void end() {
    heartbeat.leave();
  }

  Clock clock() {
    return clock;
  }

  void beat() {
    if (clock.lookAndTell().isNegative()) {
      hasten();
    }
    try {
      heartbeat.step();
      ledger.keep(
          books ->
              books.troubles().fade(clock.instant().minus(OVER).minus(configuration.pullEvery())));
    } catch (LedgerFailure e) {
      if (alone && e.isHeld()) {
        leave();
      }
      throw e;
    }
  }

  /**
   * We had the file open before: after a full disk H2 may hold its lock for good, so that only
   * another process can go on.
   */
  private void leave() {
    LOG.log(
        ERROR,
        "the ledger's file can't be opened again by this server, as happens after its disk was"
            + " full; it ends, with nothing lost. Make room, and start it again unless systemd"
            + " does");
    end.run();
  }

  /** Whatever waits for long does so because the clock was set back: it is looked at again soon. */
  private void hasten() {
    ledger.keep(books -> books.waiting().atMostUntil(clock.instant().plus(A_QUARTER)));
  }
}
