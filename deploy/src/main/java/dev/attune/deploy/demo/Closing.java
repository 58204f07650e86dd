package dev.attune.deploy.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was started, last first, once: at the end of the run, or when the process is told to
 * stop in the middle of it. Thread-safe.
 */
final class Closing implements AutoCloseable {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private Closing() {}

  static Closing alsoAtShutdown() {
    Closing closing = new Closing();
    Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "demo-end"));
    return closing;
  }

  synchronized <T extends AutoCloseable> T add(T thing) {
    started.push(thing);
    return thing;
  }

  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      AutoCloseable next = started.pop();
      try {
        next.close();
      } catch (Exception e) {
        System.err.println("attune: " + next.getClass().getSimpleName() + " did not close: " + e);
      }
    }
  }
}
