package dev.attune.deploy.pull;

import static java.lang.System.Logger.Level.ERROR;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Faults;
import dev.attune.deploy.ledger.LedgerFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Steps every account's work again and again: as long as a step says there is more, then after a
 * pause. A step that fails is logged and tried again after the pause. Closing lets running steps
 * finish, six seconds at most, then interrupts them and leaves them two to say what they know.
 * Thread-safe.
 */
public final class PullTimer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PullTimer.class.getName());
  private static final Duration FAREWELL = Duration.ofSeconds(6);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final ScheduledExecutorService threads;
  private final Clock clock;
  private final Map<String, Instant> beats = new ConcurrentHashMap<>();
  private volatile boolean closing;

  public PullTimer(ScheduledExecutorService threads, Clock clock) {
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * @param work names it in logs
   * @param step true when there is more to do at once
   * @return ends it; a step that is on its way is finished
   */
  public Runnable repeat(String work, Duration pause, Account account, Predicate<Account> step) {
    String name = work + " of " + account.name();
    beats.put(name, clock.instant());
    AtomicBoolean ended = new AtomicBoolean();
    Future<?> repeated =
        threads.scheduleWithFixedDelay(
            () -> run(name, () -> !ended.get() && step.test(account) && !ended.get()),
            0,
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
    return () -> {
      ended.set(true);
      repeated.cancel(false);
      beats.remove(name);
    };
  }

  /** Repeats what belongs to no account. */
  public void repeat(String name, Duration pause, Runnable step) {
    beats.put(name, clock.instant());
    var unused =
        threads.scheduleWithFixedDelay(
            () ->
                run(
                    name,
                    () -> {
                      step.run();
                      return false;
                    }),
            0,
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** When the work that has been silent longest last gave a sign. */
  public Optional<Instant> oldestBeat() {
    return beats.values().stream().min(Instant::compareTo);
  }

  private void run(String name, BooleanSupplier step) {
    try {
      do {
        // what was ended while it ran gives no sign any more
        beats.computeIfPresent(name, (known, before) -> clock.instant());
      } while (!closing && step.getAsBoolean());
    } catch (LedgerFailure e) {
      LOG.log(ERROR, "{0}: {1}", name, e.getMessage());
    } catch (RuntimeException e) {
      // its message may quote a ticket
      LOG.log(ERROR, "{0} failed and is tried again: {1}", name, Faults.place(e));
    }
  }

  @Override
  public void close() {
    closing = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
        boolean unused = threads.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
