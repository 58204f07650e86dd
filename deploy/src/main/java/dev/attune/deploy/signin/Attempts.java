package dev.attune.deploy.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down: after a few failures in a row whoever fails again waits, longer each time,
 * at most a quarter of an hour. Counted by address and person, by address, and by person, in the
 * memory of this server. Thread-safe.
 */
public final class Attempts {

  private static final int REMEMBERED = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 6;
  private static final int FREE_FOR_PAIR = 5;
  private static final int FREE_FOR_ADDRESS = 30;
  private static final int FREE_FOR_PERSON = 60;

  private final Map<String, Failures> byKey =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Failures(int count, Instant waitUntil) {}

  /** Until when this one has to wait; empty where they needn't. */
  synchronized Optional<Instant> waitUntil(String mail, String address, Instant now) {
    return limits(mail, address).keySet().stream()
        .map(byKey::get)
        .filter(java.util.Objects::nonNull)
        .map(Failures::waitUntil)
        .filter(now::isBefore)
        .max(Instant::compareTo);
  }

  synchronized void failed(String mail, String address, Instant now) {
    limits(mail, address)
        .forEach(
            (key, free) -> {
              Failures before = byKey.getOrDefault(key, new Failures(0, Instant.EPOCH));
              boolean old = before.waitUntil().plus(LONGEST_WAIT).isBefore(now);
              int count = old && before.count() >= free ? 1 : before.count() + 1;
              byKey.put(key, new Failures(count, waitAfter(count - free, now)));
            });
  }

  /** They have come in; what failed before was them. */
  synchronized void succeeded(String mail, String address) {
    byKey.remove(pair(mail, address));
    byKey.remove(person(mail));
  }

  private static Instant waitAfter(int failuresTooMany, Instant now) {
    if (failuresTooMany < 0) {
      return now;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failuresTooMany, DOUBLINGS));
    return now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  private static Map<String, Integer> limits(String mail, String address) {
    return Map.of(
        pair(mail, address),
        FREE_FOR_PAIR,
        "from " + address,
        FREE_FOR_ADDRESS,
        person(mail),
        FREE_FOR_PERSON);
  }

  private static String pair(String mail, String address) {
    return person(mail) + " from " + address;
  }

  private static String person(String mail) {
    return "as " + mail.strip().toLowerCase(java.util.Locale.ROOT);
  }
}
