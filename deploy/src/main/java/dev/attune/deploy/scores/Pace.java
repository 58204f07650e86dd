package dev.attune.deploy.scores;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds each person to so many answers a minute, in the memory of this server: more than anybody
 * writes, fewer than a program would try. Thread-safe.
 *
 * @see Turns what holds all of them together to what the machine can do
 */
public final class Pace {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private final int perMinute;
  private final Map<String, Deque<Instant>> lately =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Pace(int perMinute) {
    this.perMinute = perMinute;
  }

  public int perMinute() {
    return perMinute;
  }

  /** Counts one more; false, and it doesn't count, when there were enough in the last minute. */
  public synchronized boolean another(String person, Instant now) {
    Deque<Instant> own = lately.computeIfAbsent(person, anybody -> new ArrayDeque<>());
    while (!own.isEmpty() && !own.element().isAfter(now.minus(WINDOW))) {
      own.remove();
    }
    return own.size() < perMinute && own.add(now);
  }
}
