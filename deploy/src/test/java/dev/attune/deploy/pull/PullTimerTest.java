package dev.attune.deploy.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PullTimerTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(5);

  private final Bench bench = new Bench();
  private final PullTimer timer = new PullTimer(2, Executors.defaultThreadFactory(), bench.clock);

  @AfterEach
  void close() {
    timer.close();
  }

  @Test
  void a_step_is_repeated_at_once_as_long_as_there_is_more() throws InterruptedException {
    CountDownLatch steps = new CountDownLatch(5);
    timer.repeat(
        "work",
        LONG,
        bench.account(),
        account -> {
          steps.countDown();
          return steps.getCount() > 0;
        });
    assertThat(steps.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_step_that_fails_is_tried_again_after_the_pause() throws InterruptedException {
    CountDownLatch steps = new CountDownLatch(3);
    timer.repeat(
        "work",
        SHORT,
        bench.account(),
        account -> {
          steps.countDown();
          throw new IllegalStateException("a bug");
        });
    assertThat(steps.await(30, TimeUnit.SECONDS)).isTrue();
  }

  /**
   * A class that is missing, a stack that is too deep: for good it would never be stepped again.
   */
  @Test
  void an_error_ends_no_work() throws InterruptedException {
    CountDownLatch steps = new CountDownLatch(3);
    timer.repeat(
        "work",
        SHORT,
        bench.account(),
        account -> {
          steps.countDown();
          throw new NoClassDefFoundError("missing");
        });
    assertThat(steps.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void work_that_never_ends_leaves_threads_to_others() throws InterruptedException {
    CountDownLatch last = new CountDownLatch(1);
    for (int account = 0; account < 4; account++) {
      timer.repeat("endless " + account, SHORT, bench.account(), same -> true);
    }
    timer.repeat(
        "last",
        SHORT,
        bench.account(),
        account -> {
          last.countDown();
          return false;
        });
    assertThat(last.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void one_work_that_hangs_does_not_stop_another() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    timer.repeat(
        "hanging",
        SHORT,
        bench.account(),
        account -> {
          try {
            return hanging.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            return false;
          }
        });
    timer.repeat(
        "other",
        SHORT,
        bench.account(),
        account -> {
          other.countDown();
          return false;
        });
    assertThat(other.await(30, TimeUnit.SECONDS)).isTrue();
    hanging.countDown();
  }

  @Test
  void closing_waits_for_the_step_under_way_and_begins_no_other() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger finished = new AtomicInteger();
    timer.repeat(
        "work",
        SHORT,
        bench.account(),
        account -> {
          begun.countDown();
          finished.incrementAndGet();
          return true;
        });
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    timer.close();
    int after = finished.get();
    assertThat(after).isPositive();
    TimeUnit.MILLISECONDS.sleep(50);
    assertThat(finished.get()).isEqualTo(after);
  }

  /** One after the other they would take longer than a server has to end. */
  @Test
  void several_close_at_the_same_time() throws InterruptedException {
    PullTimer other = new PullTimer(1, Executors.defaultThreadFactory(), bench.clock);
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch otherCloses = new CountDownLatch(1);
    timer.repeat(
        "waits for the other to close",
        SHORT,
        () -> {
          begun.countDown();
          while (!other.closes()) {
            if (Thread.interrupted()) {
              return;
            }
            Thread.onSpinWait();
          }
          otherCloses.countDown();
        });
    other.repeat("at work", SHORT, begun::countDown);
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    PullTimer.closeAll(List.of(timer, other));
    assertThat(otherCloses.getCount()).isZero();
  }

  @Test
  void the_oldest_sign_of_life_is_known() {
    assertThat(timer.oldestBeat()).isEmpty();
    timer.repeat("work", LONG, bench.account(), account -> false);
    assertThat(timer.oldestBeat()).contains(bench.clock.instant());
  }

  /** A slow language model may take a quarter of an hour for one ticket. */
  @Test
  void a_step_that_takes_long_gives_signs_while_it_is_at_it() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch later = new CountDownLatch(1);
    CountDownLatch signed = new CountDownLatch(1);
    timer.repeat(
        "work",
        LONG,
        bench.account(),
        (account, sign) -> {
          begun.countDown();
          await(later);
          sign.run();
          signed.countDown();
          return false;
        });
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    bench.clock.move(Duration.ofMinutes(11));
    later.countDown();
    assertThat(signed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(timer.oldestBeat()).contains(bench.clock.instant());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_was_ended_is_stepped_no_more_and_missed_by_nobody() {
    Runnable end = timer.repeat("work", LONG, bench.account(), account -> false);
    end.run();
    assertThat(timer.oldestBeat()).isEmpty();
  }
}
