package dev.attune.deploy.proof;

import dev.attune.deploy.bench.FakeScorer;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.notes.NotePass;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.PullTimer;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.deploy.setup.UpkeepByHand;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The passes while the clock of the ledger's database jumps. PostgreSQL's own clock can't be set
 * without setting the machine's, so what the database says of the time is shifted on its way.
 */
@Command(
    name = "clock",
    description = "Lets the ledger's clock jump an hour ahead, mid-run, and an hour back.")
final class ClockCommand implements Callable<Integer> {

  private static final Duration REST = Duration.ofMinutes(60);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int WORKERS = 2;

  @Mixin private Sizes sizes = new Sizes();

  @Override
  public Integer call() throws IOException {
    Balance ahead = run(List.of(HOUR));
    Balance back = run(List.of(HOUR.negated()));
    Balance both = run(List.of(HOUR, HOUR.negated(), HOUR.negated(), HOUR));
    System.out.println(Balance.head());
    System.out.println(ahead.row("clock an hour ahead"));
    System.out.println(back.row("clock an hour back"));
    System.out.println(both.row("ahead, back, back, ahead"));
    System.out.println("word scorer, " + sizes.vendor + "; what was told of it stands above");
    return ahead.good() && back.good() && both.good() ? 0 : 1;
  }

  private Balance run(List<Duration> jumps) throws IOException {
    Ledgers ledgers = Ledgers.postgres();
    try (World world = new World(sizes.vendor, ledgers.url(), sizes.speed)) {
      world.fill(sizes.tickets);
      FastClock database = new FastClock(Instant.now(), world.clock().instant(), sizes.speed);
      UpkeepByHand upkeep =
          new UpkeepByHand(
              ledgers.ledger(), database, () -> (long) (System.nanoTime() * sizes.speed));
      try (PullTimer timer = timer(upkeep.clock())) {
        timer.repeat("heartbeat", PAUSE, upkeep::beat);
        begin(timer, world, ledgers.ledger(), upkeep.clock());
        long part = world.answers() / (jumps.size() + 1);
        for (int jump = 0; jump < jumps.size(); jump++) {
          long until = part * (jump + 1);
          Patience.until("work under way", REST, () -> Balance.entered(ledgers.ledger()) >= until);
          database.jump(jumps.get(jump));
        }
        Patience.until("all work done", REST, () -> Balance.done(world, ledgers.ledger()));
      }
      return Balance.of(world, ledgers.ledger());
    }
  }

  private static PullTimer timer(Clock clock) {
    return new PullTimer(2 + 2 * WORKERS, Executors.defaultThreadFactory(), clock);
  }

  /** Several at the same work, so that a claim which a jump ends is taken up by another. */
  private void begin(PullTimer timer, World world, Ledger ledger, Clock clock) {
    var account = new InProcess(world, ledger, clock, Instant.EPOCH).account();
    FakeScorer scorer = new FakeScorer();
    ReviewPass review =
        new ReviewPass(
            ledger,
            clock,
            new Judge(scorer, scorer),
            () -> BareNode.SETTLE,
            () -> BareNode.EVERY_REPLY);
    NotePass notes = new NotePass(ledger, clock, () -> BareNode.EVERY_REPLY);
    PullPass pull = new PullPass(ledger, clock, () -> BareNode.SETTLE);
    timer.repeat("pull", PAUSE, account, pull::step);
    for (int worker = 0; worker < WORKERS; worker++) {
      timer.repeat("review", PAUSE, account, review::step);
      timer.repeat("notes", PAUSE, account, notes::step);
    }
  }
}
