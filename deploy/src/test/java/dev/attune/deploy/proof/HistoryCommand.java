package dev.attune.deploy.proof;

import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.deploy.account.Account;
import dev.attune.deploy.backfill.BackfillPass;
import dev.attune.deploy.bench.CountedDatabase;
import dev.attune.deploy.bench.FakeScorer;
import dev.attune.deploy.ledger.Backfills.Order;
import dev.attune.deploy.ledger.Backfills.State;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.deploy.setup.Engine;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.helpdesk.Helpdesk;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A long backfill at full speed, by as many threads as a server has for it. */
@Command(
    name = "backfill",
    description = "Reviews the history of many tickets at full speed, and prints what that cost.")
final class HistoryCommand implements Callable<Integer> {

  private static final int PER_MINUTE = 1_000_000;
  private static final int AT_ONCE = 500;
  private static final int LOOKS = 5;
  private static final long LEFT_MB = 20;

  /** Who judges. */
  enum Judging {
    SHIPPED,
    WORD
  }

  @Mixin private Sizes sizes = new Sizes();

  @Option(
      names = "--scorer",
      defaultValue = "SHIPPED",
      description = "SHIPPED, or WORD to see what all but judging costs; default ${DEFAULT-VALUE}")
  private Judging judging = Judging.SHIPPED;

  @Option(
      names = "--threads",
      description = "so many tickets are read at once; default: as many as there are processors")
  private int threads = Math.min(4, Runtime.getRuntime().availableProcessors());

  private final Stopwatch scoring = new Stopwatch();
  private final Stopwatch helpdesk = new Stopwatch();
  private final List<Long> heap = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger read = new AtomicInteger();

  @Override
  public Integer call() throws IOException, SQLException {
    Ledgers ledgers = Ledgers.postgres();
    // as a server has a pool: opening a connection for each question would cost most of the time
    CountedDatabase pool = new CountedDatabase(new Pooled(ledgers.dataSource()).dataSource());
    Ledger ledger = new Ledger(pool.dataSource(), "backfiller");
    // at the pace of life: what a vendor's limit grants for two seconds would else be void at once
    try (World world = new World(sizes.vendor, ledgers.url(), 1)) {
      world.fill(sizes.tickets);
      Patience.sleep(BareNode.SETTLE.other().plusSeconds(1));
      InProcess desk = new InProcess(world, ledger);
      double seconds = backfilled(ledger, world.clock(), timed(desk.account()));
      double worked = seconds * threads;
      double tickets = sizes.tickets;
      String ways =
          String.format(
              Locale.ROOT,
              "%.1f statements, %.1f commits and %.1f questions about the connection a ticket",
              pool.count() / tickets,
              pool.commits() / tickets,
              pool.asides() / tickets);
      Balance balance = Balance.of(world, ledger);
      System.out.println(Balance.head());
      System.out.println(balance.row("backfill of " + sizes.tickets + " tickets"));
      long calls = desk.calls().values().stream().mapToLong(Long::longValue).sum();
      System.out.printf(
          Locale.ROOT,
          "%.0f s, %.1f tickets/s; of a ticket's %.1f ms on one of %d threads scoring %.1f,"
              + " helpdesk %.1f, ledger %.1f; %s; calls %s, %.2f a ticket; heap used, MB, on the"
              + " way: %s%n",
          seconds,
          sizes.tickets / seconds,
          millis(worked),
          threads,
          millis(scoring.seconds()),
          millis(helpdesk.seconds()),
          millis(worked - scoring.seconds() - helpdesk.seconds()),
          ways,
          desk.calls(),
          calls / tickets,
          heap);
      boolean scored = judging == Judging.WORD || scoring.seconds() > worked / 2;
      System.out.println((scored ? "" : "NOT limited by scoring; ") + "scorer: " + judging);
      System.out.println(flat() ? "memory is flat" : "memory is NOT flat");
      return balance.sound() && balance.written() == 0 && scored && flat() ? 0 : 1;
    }
  }

  /** What is held at the end is no more than at first, but for what a garbage collector leaves. */
  private boolean flat() {
    return !heap.isEmpty()
        && heap.get(heap.size() - 1) <= heap.get(0) + Math.max(LEFT_MB, heap.get(0) / 4);
  }

  private double millis(double seconds) {
    return 1000 * seconds / sizes.tickets;
  }

  private Account timed(Account account) {
    return new Account(
        account.name(),
        helpdesk.around(Helpdesk.class, account.helpdesk()),
        account.scope(),
        account.since(),
        account.notes());
  }

  private Judge judge() {
    FakeScorer word = new FakeScorer();
    Engine engine = Engine.by(Rubric.standard());
    boolean shipped = judging == Judging.SHIPPED;
    return new Judge(
        scoring.around(Scorer.class, shipped ? engine.scorer() : word),
        scoring.around(FeedbackWriter.class, shipped ? engine.feedback() : word));
  }

  /** Seconds from the order to its end. */
  private double backfilled(Ledger ledger, Clock clock, Account account) {
    PullPass pull = new PullPass(ledger, clock, () -> BareNode.SETTLE);
    ReviewPass review =
        new ReviewPass(ledger, clock, judge(), () -> BareNode.SETTLE, () -> BareNode.EVERY_REPLY);
    BackfillPass backfill = new BackfillPass(ledger, clock, () -> PER_MINUTE);
    pull.step(account);
    order(ledger, clock, account);
    long began = System.nanoTime();
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    try {
      while (state(ledger) != State.DONE) {
        backfill.step(account);
        Callable<Integer> turn = () -> turn(review, account);
        readers.invokeAll(Collections.nCopies(threads, turn)).forEach(HistoryCommand::ended);
      }
      return (System.nanoTime() - began) / 1e9;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted amid the backfill", e);
    } finally {
      readers.shutdownNow();
    }
  }

  private int turn(ReviewPass review, Account account) {
    int taken = 0;
    while (taken < AT_ONCE && review.step(account)) {
      taken++;
      look(read.incrementAndGet());
    }
    return taken;
  }

  /** A failure of a thread is the command's. */
  private static void ended(Future<Integer> turn) {
    try {
      int unused = turn.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a thread that reviews failed", e);
    }
  }

  private static void order(Ledger ledger, Clock clock, Account account) {
    Instant since = clock.instant().minus(Duration.ofDays(30));
    ledger.keep(
        books ->
            books
                .backfills()
                .begin(
                    account.name(),
                    new Order(since, null, false),
                    account.helpdesk().startingAt(since),
                    clock.instant()));
  }

  /** At each fifth of the way, what is held after cleaning up; the sandbox's tickets are in it. */
  private void look(int read) {
    if (read % Math.max(1, sizes.tickets / LOOKS) == 0) {
      System.gc();
      Runtime memory = Runtime.getRuntime();
      heap.add((memory.totalMemory() - memory.freeMemory()) / 1_000_000);
      System.err.printf("%d tickets read%n", read);
    }
  }

  private static State state(Ledger ledger) {
    return ledger.ask(books -> books.backfills().of(Child.ACCOUNT).orElseThrow().state());
  }
}
