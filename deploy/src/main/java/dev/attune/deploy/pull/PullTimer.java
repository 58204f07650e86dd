package dev.attune.deploy.pull;

import static java.lang.System.Logger.Level.ERROR;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Faults;
import dev.attune.deploy.ledger.LedgerFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Steps every account's work again and again: as long as a step says there is more, then after a
 * pause. Whoever had several steps in a row lets others go first that wait for a thread. A step
 * that fails, in whatever way, is logged and tried again after the pause. Closing lets running
 * steps finish, six seconds at most, then interrupts them and leaves them two to say what they
 * know. Thread-safe.
 */
public final class PullTimer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PullTimer.class.getName());
  private static final Duration FAREWELL = Duration.ofSeconds(6);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final Duration GLANCE = Duration.ofMillis(50);

  /** A turn ends after so many steps, or so long. */
  private static final int STEPS = 20;

  private static final Duration TURN = Duration.ofSeconds(5);

  private final ScheduledThreadPoolExecutor threads;
  private final Clock clock;
  private final Map<String, Instant> beats = new ConcurrentHashMap<>();
  private volatile boolean closing;

  /**
   * @param threads so many steps run at a time
   */
  public PullTimer(int threads, ThreadFactory factory, Clock clock) {
    // what is to be repeated after closing is not
    this.threads = new ScheduledThreadPoolExecutor(threads, factory, new DiscardPolicy());
    this.threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.clock = clock;
  }

  /**
   * @param work names it in logs
   * @param step true when there is more to do at once
   * @return ends it; a step that is on its way is finished
   */
  public Runnable repeat(String work, Duration pause, Account account, Predicate<Account> step) {
    return repeat(work, pause, account, (same, sign) -> step.test(same));
  }

  /**
   * As above, for steps that may take very long.
   *
   * @param step is given what it does now and then, as a sign that it is still at it
   */
  public Runnable repeat(
      String work, Duration pause, Account account, BiPredicate<Account, Runnable> step) {
    String name = work + " of " + account.name();
    return begin(name, pause, () -> step.test(account, () -> sign(name)));
  }

  /** Repeats what belongs to no account. */
  public void repeat(String name, Duration pause, Runnable step) {
    Runnable unused =
        begin(
            name,
            pause,
            () -> {
              step.run();
              return false;
            });
  }

  /** When the work that has been silent longest last gave a sign. */
  public Optional<Instant> oldestBeat() {
    return beats.values().stream().min(Instant::compareTo);
  }

  /** True once it is closed or about to: a long step ends where it can. */
  public boolean closes() {
    return closing;
  }

  /** What was ended while it ran gives none any more. */
  private void sign(String name) {
    beats.computeIfPresent(name, (known, before) -> clock.instant());
  }

  private Runnable begin(String name, Duration pause, BooleanSupplier step) {
    beats.put(name, clock.instant());
    Repeated repeated = new Repeated(name, pause, step);
    repeated.again(Duration.ZERO);
    return repeated::end;
  }

  private final class Repeated implements Runnable {

    private final String name;
    private final Duration pause;
    private final BooleanSupplier step;
    private volatile boolean ended;

    Repeated(String name, Duration pause, BooleanSupplier step) {
      this.name = name;
      this.pause = pause;
      this.step = step;
    }

    @Override
    public void run() {
      again(turn() ? Duration.ZERO : pause);
    }

    private boolean turn() {
      try {
        return steps();
      } catch (LedgerFailure e) {
        LOG.log(ERROR, "{0}: {1}", name, e.getMessage());
      } catch (RuntimeException | Error e) {
        // its message may quote a ticket
        LOG.log(ERROR, "{0} failed and is tried again: {1}", name, Faults.place(e));
      }
      return false;
    }

    /** True when there is more to do. */
    private boolean steps() {
      Instant until = clock.instant().plus(TURN);
      boolean more = true;
      for (int steps = 0; more && steps < STEPS && !clock.instant().isAfter(until); steps++) {
        sign(name);
        more = !ended && !closing && step.getAsBoolean();
      }
      return more;
    }

    void again(Duration wait) {
      if (!ended) {
        var unused = threads.schedule(this, wait.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    void end() {
      ended = true;
      beats.remove(name);
    }
  }

  @Override
  public void close() {
    closeAll(List.of(this));
  }

  /** Closes several, in the time that one may take. */
  public static void closeAll(List<PullTimer> timers) {
    timers.forEach(PullTimer::beginNothing);
    try {
      if (!allEnd(timers, FAREWELL)) {
        timers.forEach(timer -> timer.threads.shutdownNow());
        boolean unused = allEnd(timers, LAST_WORDS);
      }
    } catch (InterruptedException e) {
      timers.forEach(timer -> timer.threads.shutdownNow());
      Thread.currentThread().interrupt();
    }
  }

  private void beginNothing() {
    closing = true;
    threads.shutdown();
  }

  private static boolean allEnd(List<PullTimer> timers, Duration most) throws InterruptedException {
    for (long glances = most.dividedBy(GLANCE); glances > 0; glances--) {
      Optional<PullTimer> busy =
          timers.stream().filter(timer -> !timer.threads.isTerminated()).findFirst();
      if (busy.isEmpty()) {
        return true;
      }
      boolean unused =
          busy.get().threads.awaitTermination(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
    }
    return timers.stream().allMatch(timer -> timer.threads.isTerminated());
  }
}
