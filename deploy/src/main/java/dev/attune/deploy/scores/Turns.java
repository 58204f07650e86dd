package dev.attune.deploy.scores;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many judge at once what anybody sends, and others wait a little: beyond that the pages,
 * the webhooks and the memory of the server would pay for it. First come, first served.
 * Thread-safe.
 */
public final class Turns {

  private final Semaphore free;
  private final Duration patience;
  private final Pace pace;

  /**
   * @param patience how long one waits for a turn
   * @param pace what each person is held to besides
   */
  public Turns(int atOnce, Duration patience, Pace pace) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
    this.pace = pace;
  }

  public Pace pace() {
    return pace;
  }

  /** One for whole conversations, which may wait for a language model, one for drafts alone. */
  public record Lanes(Turns whole, Turns drafts) {}

  /** What is done in a turn. */
  public interface Work<T> {
    T done() throws IOException;
  }

  /** None came free in time. */
  public static final class NoneFree extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Does the work once there is a turn.
   *
   * @throws NoneFree when there is none in time
   */
  public <T> T take(Work<T> work) throws IOException {
    if (!waited()) {
      throw new NoneFree();
    }
    try {
      return work.done();
    } finally {
      free.release();
    }
  }

  private boolean waited() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
