package dev.attune.deploy.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down: after a few failures whoever fails again waits, longer each time, at most a
 * quarter of an hour. Counted by address and person, by address, and by person, in the memory of
 * this server; by person alone where the address is unknown, so that one stranger behind a proxy
 * keeps nobody else out. Failures are forgotten one after the other, as many in an hour as are
 * free, so that a firm's slips of the pen never add up. Nothing that was typed is kept: a key is
 * the hash of what it counts. Thread-safe.
 */
public final class Attempts {

  private static final int REMEMBERED = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FREE_AGAIN = Duration.ofHours(1);
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

  /** As many as there were at an instant; fewer later. */
  private record Failures(double count, Instant at, Instant waitUntil) {

    private static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.EPOCH);

    Failures another(int free, Instant now) {
      double hours = (double) Duration.between(at, now).toMillis() / FREE_AGAIN.toMillis();
      double more = Math.max(0, count - Math.max(0, hours) * free) + 1;
      return new Failures(more, now, waitAfter((int) Math.ceil(more) - free, now));
    }
  }

  /**
   * Until when this one has to wait; empty where they needn't.
   *
   * @param address null where it is unknown
   */
  synchronized Optional<Instant> waitUntil(String mail, @Nullable String address, Instant now) {
    return limits(mail, address).keySet().stream()
        .map(byKey::get)
        .filter(Objects::nonNull)
        .map(Failures::waitUntil)
        .filter(now::isBefore)
        .max(Instant::compareTo);
  }

  synchronized void failed(String mail, @Nullable String address, Instant now) {
    limits(mail, address)
        .forEach(
            (key, free) -> {
              // behind all others again: a flood of strangers pushes out what rests, not this
              Failures before = byKey.remove(key);
              byKey.put(key, (before == null ? Failures.NONE : before).another(free, now));
            });
  }

  /** They have come in; what failed before was them. */
  synchronized void succeeded(String mail, @Nullable String address) {
    byKey.remove(person(mail));
    if (address != null) {
      byKey.remove(pair(mail, address));
    }
  }

  private static Instant waitAfter(int failuresTooMany, Instant now) {
    if (failuresTooMany < 0) {
      return now;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failuresTooMany, DOUBLINGS));
    return now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  private static Map<String, Integer> limits(String mail, @Nullable String address) {
    return address == null
        ? Map.of(person(mail), FREE_FOR_PERSON)
        : Map.of(
            pair(mail, address),
            FREE_FOR_PAIR,
            Secrets.hash("from " + address),
            FREE_FOR_ADDRESS,
            person(mail),
            FREE_FOR_PERSON);
  }

  private static String pair(String mail, String address) {
    return Secrets.hash(plain(mail) + " from " + address);
  }

  private static String person(String mail) {
    return Secrets.hash("as " + plain(mail));
  }

  private static String plain(String mail) {
    return mail.strip().toLowerCase(Locale.ROOT);
  }
}
