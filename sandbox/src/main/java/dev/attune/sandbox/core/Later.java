package dev.attune.sandbox.core;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Work that is due at a sandbox time. Looked at before each request and every few milliseconds, so
 * that a moved clock is noticed at once. Thread-safe; work runs on the thread that noticed.
 */
public final class Later implements AutoCloseable {
  private static final long TICK_MILLIS = 20;
  private final Clock clock;
  private final PriorityQueue<Due> queue = new PriorityQueue<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "sandbox-later");
            thread.setDaemon(true);
            return thread;
          });
  private long sequence;

  public Later(Clock clock) {
    this.clock = clock;
    ScheduledFuture<?> unused =
        ticker.scheduleWithFixedDelay(this::run, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private record Due(long at, long sequence, Runnable work) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  public synchronized void at(long millis, Runnable work) {
    queue.add(new Due(millis, sequence++, work));
  }

  public synchronized int pending() {
    return queue.size();
  }

  public synchronized void clear() {
    queue.clear();
  }

  /** Runs everything that is due by now. */
  public void run() {
    for (Runnable work : due()) {
      work.run();
    }
  }

  private synchronized List<Runnable> due() {
    List<Runnable> works = new ArrayList<>();
    while (!queue.isEmpty() && queue.peek().at() <= clock.millis()) {
      works.add(queue.remove().work());
    }
    return works;
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }
}
